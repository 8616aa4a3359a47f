namespace NewsSchema.Core.Articles.Building;

/// <summary>One stretch of text that a mark refers to its annotation with; a container has one in each of its blocks.</summary>
internal readonly record struct Mention(int Block, int Start, int End, ClassifiedSpan Mark);
