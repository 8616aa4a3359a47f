// What the library's project imports everywhere, and what netstandard2.0 lacks, for the files that both compile.
global using System;
global using System.Collections.Generic;
global using System.Linq;
global using NewsSchema.Generators.Polyfills;
