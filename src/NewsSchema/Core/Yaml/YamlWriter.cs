using System.Globalization;
using System.Text;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Yaml;

/// <summary>
/// Writes front matter in its canonical form: block style, short lists of scalars in brackets, reserved keys in a fixed order.
/// Text is written without quotes if every YAML reader reads it as text. Reading the result gives the same tree.
/// </summary>
internal sealed class YamlWriter
{
    public const int IndentWidth = 2;

    /// <summary>A list in brackets must end before this column.</summary>
    private const int LineWidth = 100;

    private static readonly string[] s_firstKeys = ["schema", "id", "language"];
    private static readonly string[] s_lastKeys = ["text", "entities"];

    /// <summary>Words, in lower case, that a YAML reader of some version does not read as text.</summary>
    private static readonly string[] s_words = ["true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf", "infinity"];

    private readonly StringBuilder _output;

    private YamlWriter(StringBuilder output)
    {
        _output = output;
    }

    /// <summary>Writes the front matter without its <c>---</c> lines.</summary>
    /// <exception cref="ArgumentException">The subset cannot represent the tree: it has more than 8 levels, a key twice, or a reference that is not an id.</exception>
    public static void Write(MapNode frontMatter, StringBuilder output)
    {
        var writer = new YamlWriter(output);
        CheckMap(frontMatter, 1);
        foreach (Member member in InOrder(frontMatter.Members, static member => member.Key))
        {
            writer.WriteMember(member, 0, 1);
        }
    }

    /// <summary>Writes one member with its indentation.</summary>
    public static void WriteMember(Member member, int indent, StringBuilder output)
    {
        output.Append(' ', indent);
        new YamlWriter(output).WriteMember(member, indent, 1);
    }

    /// <summary>A value of one line.</summary>
    /// <param name="scalar">The value.</param>
    /// <param name="isInFlow">Whether it is in brackets or braces.</param>
    /// <exception cref="ArgumentException">The value is a reference that is not an id.</exception>
    public static string ToText(ScalarNode scalar, bool isInFlow)
    {
        var writer = new YamlWriter(new StringBuilder());
        if (scalar.Kind != ScalarKind.Null)
        {
            writer.WriteScalar(scalar, isInFlow);
        }

        return scalar.Kind == ScalarKind.Null && isInFlow ? "null" : writer._output.ToString();
    }

    /// <summary>A key, in quotes unless it needs none.</summary>
    public static string ToKey(string key, bool isInFlow)
    {
        var writer = new YamlWriter(new StringBuilder());
        writer.WriteKey(key, isInFlow);
        return writer._output.ToString();
    }

    /// <summary>Whether a text without quotes is read as text: it is not a number, a date, a word such as <c>yes</c> or a sign of YAML.</summary>
    public static bool IsPlainText(string text) =>
        CanBePlain(text, false) && char.IsLetter(text[0]) && !IsWord(text) && !(text.Length > 1 && (text[0] == 'P' || text[0] == 'T') && (Characters.IsDigit(text[1]) || text[1] == 'T'));

    /// <summary>The members of a front matter in the canonical order of their keys.</summary>
    public static IEnumerable<T> InOrder<T>(IReadOnlyList<T> members, Func<T, string> key) =>
        s_firstKeys.SelectMany(first => members.Where(member => key(member) == first))
            .Concat(members.Where(member => Array.IndexOf(s_firstKeys, key(member)) < 0 && Array.IndexOf(s_lastKeys, key(member)) < 0))
            .Concat(s_lastKeys.SelectMany(last => members.Where(member => key(member) == last)));

    private static void CheckMap(MapNode map, int depth)
    {
        CheckDepth(depth);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (Member member in map.Members)
        {
            if (!keys.Add(member.Key))
            {
                throw new ArgumentException("The front matter has the key '" + member.Key + "' twice.");
            }
        }
    }

    private static void CheckDepth(int depth)
    {
        if (depth > YamlSyntax.MaxDepth)
        {
            throw new ArgumentException("The front matter nests deeper than " + YamlSyntax.MaxDepth.ToString(CultureInfo.InvariantCulture) + " levels.");
        }
    }

    private void WriteMember(Member member, int indent, int depth)
    {
        WriteKey(member.Key, isInFlow: false);
        _output.Append(':');
        switch (member.Value)
        {
            case MapNode { Members: { Count: > 0 } } map:
                _output.Append('\n').Append(' ', indent + IndentWidth);
                WriteMap(map, indent + IndentWidth, depth + 1);
                break;
            case ListNode { Items: { Count: > 0 } } list when !TryWriteFlow(list, depth + 1):
                _output.Append('\n').Append(' ', indent + IndentWidth);
                WriteList(list, indent + IndentWidth, depth + 1);
                break;
            case ListNode { Items: { Count: > 0 } }:
                break;
            default:
                WriteLeaf(member.Value, depth + 1);
                break;
        }
    }

    /// <summary>Writes a map, whose first line is already indented.</summary>
    private void WriteMap(MapNode map, int indent, int depth)
    {
        CheckMap(map, depth);
        bool isFirst = true;
        foreach (Member member in map.Members)
        {
            _output.Append(' ', isFirst ? 0 : indent);
            WriteMember(member, indent, depth);
            isFirst = false;
        }
    }

    private void WriteList(ListNode list, int indent, int depth)
    {
        CheckDepth(depth);
        bool isFirst = true;
        foreach (Node item in list.Items)
        {
            _output.Append(' ', isFirst ? 0 : indent).Append('-');
            isFirst = false;
            switch (item)
            {
                case MapNode { Members: { Count: > 0 } } map:
                    _output.Append(' ');
                    WriteMap(map, indent + IndentWidth, depth + 1);
                    break;
                case ListNode { Items: { Count: > 0 } } inner when !TryWriteFlow(inner, depth + 1):
                    _output.Append(' ');
                    WriteList(inner, indent + IndentWidth, depth + 1);
                    break;
                case ListNode { Items: { Count: > 0 } }:
                    break;
                default:
                    WriteLeaf(item, depth + 1);
                    break;
            }
        }
    }

    /// <summary>Writes a value of one line, with the space before it.</summary>
    private void WriteLeaf(Node node, int depth)
    {
        switch (node)
        {
            case ScalarNode { Kind: ScalarKind.Null }:
                break;
            case ScalarNode scalar:
                _output.Append(' ');
                WriteScalar(scalar, false);
                break;
            default:
                CheckDepth(depth);
                _output.Append(node is MapNode ? " {}" : " []");
                break;
        }

        _output.Append('\n');
    }

    private bool TryWriteFlow(ListNode list, int depth)
    {
        CheckDepth(depth);
        int start = _output.Length;
        int limit = LineWidth - (start - StartOfLine());
        _output.Append(" [");
        for (int i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i] is not ScalarNode scalar || (scalar.Kind == ScalarKind.Plain && !CanBePlain(scalar.Text, true)))
            {
                _output.Length = start;
                return false;
            }

            _output.Append(i > 0 ? ", " : "");
            if (scalar.Kind == ScalarKind.Null)
            {
                _output.Append("null");
            }
            else
            {
                WriteScalar(scalar, true);
            }

            if (_output.Length - start >= limit)
            {
                _output.Length = start;
                return false;
            }
        }

        _output.Append("]\n");
        return true;
    }

    private int StartOfLine()
    {
        int i = _output.Length;
        while (i > 0 && _output[i - 1] != '\n')
        {
            i--;
        }

        return i;
    }

    private void WriteKey(string key, bool isInFlow)
    {
        bool isPlain = CanBePlain(key, isInFlow) && (char.IsLetterOrDigit(key[0]) || key[0] == '_');
        if (isPlain)
        {
            _output.Append(key);
        }
        else
        {
            WriteQuoted(key);
        }
    }

    private void WriteScalar(ScalarNode scalar, bool isInFlow)
    {
        string text = scalar.Text;
        if (scalar.Kind == ScalarKind.Reference)
        {
            if (!Characters.IsName(text))
            {
                throw new ArgumentException("The front matter refers to '" + text + "', which is not an id.");
            }

            _output.Append("\"#").Append(text).Append('"');
        }
        else if (CanBePlain(text, isInFlow) && (scalar.Kind == ScalarKind.Plain || IsPlainText(text)))
        {
            _output.Append(text);
        }
        else if (text.Length > 1 && text[0] == '#' && Characters.IsNameAt(text, 1, text.Length))
        {
            // In double quotes, it would be read as a reference.
            _output.Append('\'').Append(text).Append('\'');
        }
        else
        {
            WriteQuoted(text);
        }
    }

    private void WriteQuoted(string text)
    {
        _output.Append('"');
        foreach (char c in text)
        {
            if (c == '"' || c == '\\')
            {
                _output.Append('\\').Append(c);
            }
            else if (c == '\n')
            {
                _output.Append("\\n");
            }
            else if (c == '\t')
            {
                _output.Append("\\t");
            }
            else if (YamlSyntax.IsForbidden(c))
            {
                _output.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                _output.Append(c);
            }
        }

        _output.Append('"');
    }

    private static bool IsWord(string text) =>
        text.Length <= 8 && Array.IndexOf(s_words, text.ToLowerInvariant()) >= 0;

    /// <summary>Whether the reader reads the text back from a plain scalar.</summary>
    private static bool CanBePlain(string text, bool isInFlow)
    {
        if (text.Length == 0 || text[0] == ' ' || text[text.Length - 1] == ' ' || YamlSyntax.IsNull(text) || !CanStartPlain(text, isInFlow))
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            char next = i + 1 < text.Length ? text[i + 1] : ' ';
            bool isEnd = (c == ':' && (next == ' ' || (isInFlow && YamlSyntax.IsFlowIndicator(next)))) || (c == '#' && i > 0 && text[i - 1] == ' ');
            if (isEnd || c == '\n' || c == '\t' || YamlSyntax.IsForbidden(c) || (isInFlow && YamlSyntax.IsFlowIndicator(c)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool CanStartPlain(string text, bool isInFlow)
    {
        char c = text[0];
        char next = text.Length > 1 ? text[1] : ' ';
        return c == '-'
            ? next != ' ' && !(isInFlow && YamlSyntax.IsFlowIndicator(next))
            : "?:&*!%@`|>,[]{}#\"'".IndexOf(c) < 0;
    }
}
