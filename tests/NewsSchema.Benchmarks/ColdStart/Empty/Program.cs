using NewsSchema.ColdStart;

ColdStart.Measure(args[0], json => json);
