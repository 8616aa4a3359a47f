namespace NewsSchema.Core.Articles.Building;

/// <summary>A range of text in which a mark refers to its annotation; a container has one in each of its blocks.</summary>
internal readonly record struct Mention(int Block, int Start, int End, ClassifiedSpan Mark);
