namespace NewsSchema.Tests;

public class VocabularyTests
{
    [Fact]
    public void Kinds_of_the_vocabulary_have_distinct_lists() =>
        Assert.Equal(NewsSchema.Syntax.Vocabulary.Kinds.Length, NewsSchema.Syntax.Vocabulary.Kinds.Select(kind => kind.List).Distinct().Count());
}
