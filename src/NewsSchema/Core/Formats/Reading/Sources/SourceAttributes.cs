using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.Reading.Sources;

/// <summary>The attributes of one element. A reader takes those that it understands; the others go to the ledger.</summary>
internal sealed class SourceAttributes
{
    private static readonly Predicate<Entry> s_isCode = IsCode;

    private readonly List<Entry> _entries = [];
    private NameIndex _index;

    public int Count => _entries.Count;

    public void Clear()
    {
        _entries.Clear();
        _index = default;
    }

    /// <param name="name">The name without a prefix.</param>
    /// <param name="value">The value.</param>
    /// <param name="place">The place of the name.</param>
    /// <param name="prefix">The prefix; empty for an attribute of the element's own vocabulary.</param>
    public void Add(string name, string value, SourceSpan place = default, string prefix = "") => _entries.Add(new Entry(name, value, place, prefix));

    /// <summary>Moves all attributes of another list here.</summary>
    public void TakeOver(SourceAttributes other)
    {
        _entries.AddRange(other._entries);
        other.Clear();
    }

    /// <summary>The value of an attribute, of which the reader thereby accounts; null if there is none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="path">The path of the element.</param>
    public SourceValue? Take(string name, SourcePath path)
    {
        int index = IndexOf(name);
        if (index < 0)
        {
            return null;
        }

        Entry entry = _entries[index];
        _entries[index] = entry with { IsTaken = true };
        return new SourceValue(entry.Value, path, name, entry.Place);
    }

    /// <summary>Accounts for the first attribute of a name that was not taken.</summary>
    public void SkipNext(string name)
    {
        int index = _entries.FindIndex(entry => !entry.IsTaken && entry.Name == name);
        if (index >= 0)
        {
            _entries[index] = _entries[index] with { IsTaken = true };
        }
    }

    /// <summary>The value of an attribute that is not taken thereby; null if there is none.</summary>
    public string? Peek(string name) => IndexOf(name) is >= 0 and int index ? _entries[index].Value : null;

    /// <summary>The names of the attributes of the element's own vocabulary that were not taken, in their order.</summary>
    public string[] RestOfVocabulary => NamesOf(static entry => entry.Prefix.Length == 0);

    /// <summary>The names of the attributes that were not taken, in their order.</summary>
    public string[] Rest => NamesOf(static _ => true);

    /// <summary>Removes event handlers and addresses that run a script, which must not become part of an article, and reports them.</summary>
    public void RemoveCode(SourceLedger ledger, SourcePath path)
    {
        if (!_entries.Exists(s_isCode))
        {
            return;
        }

        foreach (Entry entry in _entries)
        {
            if (IsCode(entry))
            {
                ledger.DropMarkup(path.Attribute(entry.Name), entry.Place, "what a browser would run");
            }
        }

        _entries.RemoveAll(s_isCode);
        _index = default;
    }

    /// <summary>Gives all attributes that were not taken to the ledger.</summary>
    public void KeepRest(SourceLedger ledger, SourcePath path)
    {
        foreach (Entry entry in _entries)
        {
            if (!entry.IsTaken)
            {
                string name = entry.Prefix.Length == 0 ? entry.Name : entry.Prefix + ":" + entry.Name;
                ledger.Keep(new SourceValue(entry.Value, path.Attribute(name), entry.Place));
            }
        }

        Clear();
    }

    /// <summary>Browsers never run what is in an attribute of data.</summary>
    private static bool IsCode(Entry entry) =>
        !entry.Name.StartsWith("data-", StringComparison.OrdinalIgnoreCase) && (BrowserCode.IsHandler(entry.Name) || BrowserCode.IsScript(entry.Value));

    private string[] NamesOf(Func<Entry, bool> isMeant)
    {
        string[] names = [];
        int count = 0;
        foreach (Entry entry in _entries)
        {
            if (!entry.IsTaken && isMeant(entry))
            {
                names = count == 0 ? new string[_entries.Count] : names;
                names[count++] = entry.Name;
            }
        }

        Array.Resize(ref names, count);
        return names;
    }

    private int IndexOf(string name) => _index.Find(_entries, name, static entry => entry.Prefix is "" or "xml" ? entry.Name : "");

    private readonly record struct Entry(string Name, string Value, SourceSpan Place, string Prefix)
    {
        public bool IsTaken { get; init; }
    }
}
