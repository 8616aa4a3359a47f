using NewsSchema.Core.Text;

namespace NewsSchema.Core.Articles.Building;

/// <summary>A <c>:::</c> container around the blocks from <see cref="Start"/> up to, not including, <see cref="End"/>.</summary>
internal sealed class Container
{
    public int Start { get; set; }

    public int End { get; set; }

    /// <summary>The attributes of the opening line; <c>::: name</c> is short for <c>::: {.name}</c>.</summary>
    public AttributeList Attributes { get; set; } = new AttributeList();

    /// <summary>The opening line.</summary>
    public SourceSpan Source { get; set; }

    /// <summary>The colons of the closing line; empty if the container is never closed.</summary>
    public SourceSpan Close { get; set; }
}
