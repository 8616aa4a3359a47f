using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Reading.Drafts;

/// <summary>The values of a concept that a file states.</summary>
internal sealed class DraftFact(NewsConcept concept, SourceSpan place)
{
    /// <summary>The number of values up to which they are compared one by one.</summary>
    private const int Few = 16;

    private HashSet<string>? _texts;
    private int _known;

    public NewsConcept Concept { get; } = concept;

    public SourceSpan Place { get; } = place;

    /// <summary>The values. Values are added, or all of them replaced by one.</summary>
    public List<Node> Values { get; } = new(1);

    /// <summary>Whether one of the values is this text.</summary>
    public bool Has(string text)
    {
        if (Values.Count <= Few)
        {
            foreach (Node value in Values)
            {
                if (value is ScalarNode scalar && scalar.Text == text)
                {
                    return true;
                }
            }

            return false;
        }

        _texts ??= new HashSet<string>(StringComparer.Ordinal);
        for (; _known < Values.Count; _known++)
        {
            if (Values[_known] is ScalarNode scalar)
            {
                _texts.Add(scalar.Text);
            }
        }

        return _texts.Contains(text);
    }
}
