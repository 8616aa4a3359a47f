using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.Reading.Drafts;

/// <summary>A person, organization or other thing that a file names, once for all its mentions.</summary>
internal sealed class DraftEntity(string kind, SourceSpan place)
{
    private NameIndex _index;

    /// <summary>The class of the kind.</summary>
    public string Kind { get; set; } = kind;

    public SourceSpan Place { get; } = place;

    /// <summary>The name for readers; null if only mentions name it.</summary>
    public string? Name { get; set; }

    /// <summary>The text of the first mention.</summary>
    public string? FirstText { get; set; }

    /// <summary>The id that the entity gets if it is legal and free; null for one that is made from the name.</summary>
    public string? WantedId { get; set; }

    /// <summary>The vocabulary of <see cref="Code"/>; empty if the file states none.</summary>
    public string Scheme { get; set; } = "";

    /// <summary>The code in a vocabulary; null if the file states none.</summary>
    public string? Code { get; set; }

    /// <summary>Whether the text mentions it without an id, so that each mention stands for itself.</summary>
    public bool IsAnonymous { get; set; }

    /// <summary>Whether the file lists the entity, so that it need not be mentioned in the text.</summary>
    public bool IsDeclared { get; set; }

    /// <summary>The facts besides the name, by the names of their attributes. Facts are added and their values replaced, but none is removed.</summary>
    public List<Member> Facts { get; } = [];

    /// <summary>The id in the article.</summary>
    public string Id { get; set; } = "";

    public bool Has(string fact) => IndexOf(fact) >= 0;

    /// <summary>The value of a fact; null if there is none.</summary>
    public Node? Find(string fact) => IndexOf(fact) is >= 0 and int index ? Facts[index].Value : null;

    /// <summary>The position of a fact in <see cref="Facts"/>; -1 if there is none.</summary>
    public int IndexOf(string fact) => _index.Find(Facts, fact, static member => member.Key);

    /// <summary>Adds a fact unless there is one of that name.</summary>
    /// <returns>Whether the fact was added or has the same text.</returns>
    public bool Add(string name, string text, SourceSpan source)
    {
        int index = IndexOf(name);
        if (index < 0)
        {
            Facts.Add(new Member(name, source, new ScalarNode(text, ScalarKind.Quoted) { Span = source }));
            return true;
        }

        return Facts[index].Value is ScalarNode scalar && scalar.Text == text;
    }
}
