namespace NewsSchema.Generators.Tests.Corpus;

/// <summary>One JSON file of the corpus, by its path below the corpus' root.</summary>
internal sealed record CorpusFile(string Path, string Text);
