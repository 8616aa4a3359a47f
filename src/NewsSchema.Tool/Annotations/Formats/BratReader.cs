using System.Globalization;
using NewsSchema.Tool.Findings;

namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>Reads the lines of a file of brat: T marks, R relations, E events, A and M attributes, N references, # notes, * sets of the same.</summary>
internal sealed class BratReader(string path, string text, List<Finding> findings)
{
    private const string Note = "note";

    private readonly AnnotatedText _result = new(text);
    private readonly Dictionary<string, TextMark> _marks = new(StringComparer.Ordinal);

    /// <summary>The marks of the events' triggers, by the id of the event.</summary>
    private readonly Dictionary<string, string> _triggers = new(StringComparer.Ordinal);
    private readonly List<(int Line, string[] Fields)> _facts = [];
    private int _line;

    /// <summary>Reads the lines of a file.</summary>
    /// <exception cref="AnnotationFormatException">A line is not in the format.</exception>
    public void Read(string content)
    {
        _line = 0;
        foreach (string raw in content.Split('\n'))
        {
            _line++;
            string line = raw.TrimEnd('\r');
            if (line.Length == 0)
            {
                continue;
            }

            string[] fields = line.Split('\t', 3);
            if (line[0] == 'T' && fields.Length >= 2)
            {
                ReadMark(fields);
            }
            else if (fields.Length >= 2 && line[0] is 'R' or 'E' or 'A' or 'M' or 'N' or '#' or '*')
            {
                // They may precede the marks that they are about.
                _facts.Add((_line, fields));
            }
            else
            {
                throw Fault($"'{fields[0]}' is not a line of brat: T, R, E, A, M, N, # or *, a number, and fields with tabs between them");
            }
        }
    }

    /// <summary>The text with its marks.</summary>
    /// <exception cref="AnnotationFormatException">A line refers to a mark that does not exist.</exception>
    public AnnotatedText Result()
    {
        foreach ((int line, string[] fields) in _facts.Where(static fact => fact.Fields[0][0] == 'E'))
        {
            _line = line;
            _triggers[fields[0]] = Pair(fields[1].Split(' ')[0]).Value;
        }

        foreach ((int line, string[] fields) in _facts)
        {
            _line = line;
            ReadFact(fields);
        }

        return _result;
    }

    private void ReadMark(string[] fields)
    {
        int space = fields[1].IndexOf(' ', StringComparison.Ordinal);
        if (space < 1)
        {
            throw Fault("a mark has a label and offsets: T1<tab>Person 0 5<tab>Putin");
        }

        List<MarkFragment> fragments = [];
        foreach (string range in fields[1][(space + 1)..].Split(';'))
        {
            string[] ends = range.Trim().Split(' ');
            if (ends.Length != 2 || !TryParse(ends[0], out int start) || !TryParse(ends[1], out int end) || end < start)
            {
                throw Fault($"'{range}' is not a range: two offsets with a space between them");
            }

            fragments.Add(new MarkFragment(start, end));
        }

        var mark = new TextMark(fields[0], fields[1][..space]) { Fragments = fragments, CoveredText = fields.Length == 3 ? fields[2] : null, Line = _line };
        if (!_marks.TryAdd(mark.Id, mark))
        {
            throw Fault($"there are two marks {mark.Id}");
        }

        _result.Marks.Add(mark);
    }

    private void ReadFact(string[] fields)
    {
        string[] words = fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (fields[0][0])
        {
            case 'R' when words.Length >= 3:
                _result.Relations.Add(new MarkRelation(words[0], MarkOf(Pair(words[1]).Value).Id, MarkOf(Pair(words[2]).Value).Id) { Line = _line });
                break;
            case 'E':
                (string label, string trigger) = Pair(words[0]);
                foreach ((string role, string target) in words.Skip(1).Select(Pair))
                {
                    // Roles are numbered if an event has several: Theme2.
                    string name = role.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
                    _result.Relations.Add(new MarkRelation(name, MarkOf(trigger).Id, MarkOf(target).Id) { Event = label, Line = _line });
                }

                break;
            case 'A' or 'M' when words.Length >= 2 && words[1][0] == 'R' && !_marks.ContainsKey(words[1]):
                findings.Add(AnnotationFindings.Unsupported(path, _line, $"{fields[0]} is about the relation {words[1]}, and an article has no place for that: it is left out") with { Severity = NewsSeverity.Warning });
                break;
            case 'A' or 'M' when words.Length >= 2:
                MarkOf(words[1]).Attributes.Add(new(words[0], words.Length > 2 ? string.Join(' ', words.Skip(2)) : "true"));
                break;
            case 'N' when words.Length >= 3:
                MarkOf(words[1]).Attributes.Add(new("same-as", words[2]));
                break;
            case '#' when words.Length >= 2:
                ReadNote(words[1], fields.Length == 3 ? fields[2] : "");
                break;
            case '*' when words is ["Equiv", ..]:
                foreach (string same in words.Skip(1))
                {
                    MarkOf(same).Entity ??= MarkOf(words[1]).Entity ?? words[1];
                }

                break;
            default:
                throw Fault($"'{fields[0]}' lacks a field");
        }
    }

    /// <summary>A note is the attributes that have no other place (<see cref="BratWriter"/>), or a text of a person.</summary>
    private void ReadNote(string id, string note)
    {
        // A note may be about a relation, which an article has no place for.
        if (!_marks.TryGetValue(_triggers.GetValueOrDefault(id, id), out TextMark? mark))
        {
            return;
        }

        if (BratNote.Read(note) is not { } pairs)
        {
            mark.Attributes.Add(new(Note, note));
            return;
        }

        foreach ((string name, string value) in pairs)
        {
            if (name == "id")
            {
                mark.Entity = value;
            }
            else
            {
                mark.Attributes.Add(new(name, value));
            }
        }
    }

    private TextMark MarkOf(string id) =>
        _marks.GetValueOrDefault(_triggers.GetValueOrDefault(id, id)) ?? throw Fault($"unknown mark {id}");

    private (string Key, string Value) Pair(string word)
    {
        int colon = word.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? (word[..colon], word[(colon + 1)..]) : throw Fault($"'{word}' is not a role and a mark: Arg1:T1");
    }

    private AnnotationFormatException Fault(string message) => new(AnnotationFindings.Malformed(path, _line, message));

    private static bool TryParse(string number, out int value) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
