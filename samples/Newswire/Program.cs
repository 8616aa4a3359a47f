using System.CommandLine;
using Newswire;

return await CommandLine.RunAsync(args).ConfigureAwait(false);
