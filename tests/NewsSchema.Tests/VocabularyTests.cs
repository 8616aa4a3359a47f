using NewsSchema.Core.Articles;

namespace NewsSchema.Tests;

public class VocabularyTests
{
    [Fact]
    public void Kinds_of_the_vocabulary_have_distinct_lists() =>
        Assert.Equal(Vocabulary.Kinds.Length, Vocabulary.Kinds.Select(kind => kind.List).Distinct().Count());
}
