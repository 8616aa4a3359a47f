using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.Reading.Json;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Reading.Sources;

/// <summary>
/// Accounts for every fact of a file while one article is read. A reader takes attributes, texts and members from elements and objects
/// (<see cref="XmlSourceElement"/>, <see cref="JsonSourceObject"/>); what it does not take comes here by itself and is kept in the article's <c>vendor</c>, so that nothing can be dropped
/// silently.
/// </summary>
internal sealed class SourceLedger(ReadOptions options)
{
    /// <summary>How many paths of facts files usually have that no member of an article holds.</summary>
    private const int UsualFacts = 16;

    private readonly Dictionary<(string Code, string Path, string Message), int> _places = [];
    private readonly List<SourceNote> _notes = [];
    private readonly MapNode _vendor = new(UsualFacts);

    /// <summary>The entry of the report and the texts of each path of which a fact is kept. Readers can have two instances of one path.</summary>
    private readonly Dictionary<string, (int Note, ListNode? Texts)> _kept = new(StringComparer.Ordinal);

    /// <summary>The entry of a fact that is kept, without its place.</summary>
    private SourceError? _keptError;

    /// <summary>The entries of the report, one for each code, path and message.</summary>
    public IReadOnlyList<SourceNote> Notes => _notes;

    /// <summary>The facts that no member of an article holds: for each path a list of texts.</summary>
    public MapNode Vendor => _vendor;

    /// <summary>Keeps a fact that is not understood. A text that is only white space says nothing.</summary>
    public void Keep(SourceValue value)
    {
        if (value.IsBlank)
        {
            return;
        }

        string path = value.Path.ToString();
        if (!_kept.TryGetValue(path, out (int Note, ListNode? Texts) known))
        {
            known = Begin(path, value.Place);
            _kept.Add(path, known);
        }
        else
        {
            _notes[known.Note] = _notes[known.Note] with { Count = _notes[known.Note].Count + 1 };
        }

        known.Texts?.Items.Add(TreeNodes.TextNode(value.Text, value.Place));
    }

    /// <summary>Begins the entry and the list of a path.</summary>
    private (int Note, ListNode? Texts) Begin(string path, SourceSpan place)
    {
        bool isKept = options.Vendor != VendorFacts.Report;
        _keptError ??= NewsErrorCodes.NotUnderstood.At(default, isKept ? "it is kept in 'vendor'" : "it is left out");
        _notes.Add(new SourceNote(_keptError with { Span = place }, path, 1));
        if (!isKept)
        {
            return (_notes.Count - 1, null);
        }

        var texts = new ListNode(1) { Span = place };
        _vendor.Members.Add(new Member(path, place, texts));
        return (_notes.Count - 1, texts);
    }

    /// <summary>Keeps a fact of which something is known.</summary>
    public void Keep(SourceValue? value)
    {
        if (value is { } known)
        {
            Keep(known);
        }
    }

    /// <summary>Reports that the article states a fact less exactly than the file.</summary>
    /// <param name="path">The path of the fact.</param>
    /// <param name="place">Its place.</param>
    /// <param name="how">What the article states instead.</param>
    public void Approximate(SourcePath path, SourceSpan place, string how) => Add(NewsErrorCodes.Approximated, path.ToString(), place, how);

    /// <summary>Reports that the text of an element is read without the element itself.</summary>
    /// <param name="path">The path of the element.</param>
    /// <param name="place">Its place.</param>
    /// <param name="what">What the element says.</param>
    public void DropMarkup(SourcePath path, SourceSpan place, string what) => Add(NewsErrorCodes.MarkupDropped, path.ToString(), place, what);

    /// <summary>Adds an entry to the report.</summary>
    public void Add(NewsErrorCode code, string path, SourceSpan place, params string[] arguments)
    {
        SourceError error = code.At(place, arguments);
        if (_places.TryGetValue((error.Code, path, error.Message), out int index))
        {
            _notes[index] = _notes[index] with { Count = _notes[index].Count + 1 };
            return;
        }

        _places.Add((error.Code, path, error.Message), _notes.Count);
        _notes.Add(new SourceNote(error, path, 1));
    }
}
