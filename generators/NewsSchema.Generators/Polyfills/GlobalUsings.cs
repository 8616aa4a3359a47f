// For files that both projects compile: the library's global imports, and the types that netstandard2.0 lacks.
global using System;
global using System.Collections.Generic;
global using System.Linq;
global using System.Threading;
global using NewsSchema.Generators.Polyfills;
global using StringReader = System.IO.StringReader;
global using TextReader = System.IO.TextReader;
