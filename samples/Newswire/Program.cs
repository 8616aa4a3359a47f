return await CommandLine.RunAsync(args).ConfigureAwait(false);
