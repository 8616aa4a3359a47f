using System.Text;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Text;
using NewsSchema.Core.Values;

namespace NewsSchema.Core.Formats.NewsMarkdown.Syntax;

/// <summary>Writes attribute lists and the targets of links in their canonical form.</summary>
internal sealed class AttributeWriter
{
    private readonly StringBuilder _output;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public AttributeWriter(StringBuilder output) => _output = output;

    /// <summary>Writes a list to a string.</summary>
    /// <exception cref="ArgumentException">The format cannot express the list.</exception>
    public static string ToText(AttributeList attributes)
    {
        var output = new StringBuilder();
        new AttributeWriter(output).Write(attributes);
        return output.ToString();
    }

    /// <summary>Writes a value to a string, in quotes unless it needs none.</summary>
    /// <exception cref="ArgumentException">The value has a line break.</exception>
    public static string ToText(string value)
    {
        var output = new StringBuilder();
        new AttributeWriter(output).WriteValue(value);
        return output.ToString();
    }

    /// <summary>Writes a link's target in parentheses to a string.</summary>
    /// <exception cref="ArgumentException">The text is not a link's target.</exception>
    public static string ToTarget(string uri)
    {
        var output = new StringBuilder();
        new AttributeWriter(output).WriteTarget(uri);
        return output.ToString();
    }

    /// <summary>Writes a list: classes, id, then pairs.</summary>
    public void Write(AttributeList attributes)
    {
        CheckNames(attributes);
        char before = '{';
        foreach (AttributeName name in attributes.Classes)
        {
            _output.Append(before).Append('.');
            WriteName(name.Text);
            before = ' ';
        }

        if (attributes.Id is AttributeName id)
        {
            _output.Append(before).Append('#');
            WriteName(id.Text);
            before = ' ';
        }

        foreach (AttributePair pair in attributes.Pairs)
        {
            _output.Append(before);
            WriteName(pair.Name);
            _output.Append('=');
            WriteValue(pair.Value);
            before = ' ';
        }

        _output.Append(before == '{' ? "{}" : "}");
    }

    private void CheckNames(AttributeList attributes)
    {
        if (attributes.Classes.Count + attributes.Pairs.Count < 2)
        {
            return;
        }

        _names.Clear();
        foreach (AttributeName name in attributes.Classes)
        {
            if (!_names.Add(name.Text))
            {
                throw Unwritable("An attribute list has the class '" + name.Text + "' twice.");
            }
        }

        _names.Clear();
        foreach (AttributePair pair in attributes.Pairs)
        {
            if (!_names.Add(pair.Name))
            {
                throw Unwritable("An attribute list has the attribute '" + pair.Name + "' twice.");
            }
        }
    }

    public void WriteName(string name)
    {
        if (!Characters.IsName(name))
        {
            throw Unwritable("'" + name + "' is not a name: ASCII letters, digits, '_' and '-', starting with a letter.");
        }

        _output.Append(name);
    }

    /// <summary>Writes a value, in quotes unless it needs none.</summary>
    public void WriteValue(string value)
    {
        if (IsBare(value))
        {
            _output.Append(value);
            return;
        }

        _output.Append('"');
        int start = 0;
        for (int length = IndexOfEscapedInValue(value, 0); length >= 0; length = IndexOfEscapedInValue(value, start))
        {
            char c = value[start + length];
            if (c == '\n' || c == '\r')
            {
                throw Unwritable("An attribute's value holds a line break.");
            }

            _output.Append(value, start, length).Append('\\').Append(c);
            start += length + 1;
        }

        _output.Append(value, start, value.Length - start).Append('"');
    }

    private static int IndexOfEscapedInValue(string value, int start) =>
        value.AsSpan(start).IndexOfAny("\"\\\n\r".AsSpan());

    private static bool IsBare(string value)
    {
        foreach (char c in value)
        {
            if (!Characters.IsName(c) && c != ':')
            {
                return false;
            }
        }

        return value.Length > 0;
    }

    /// <summary>Writes a link's target in parentheses.</summary>
    public void WriteTarget(string uri)
    {
        if (!UriText.IsReference(uri))
        {
            throw Unwritable("'" + uri + "' is not a link's target: it needs a scheme, or starts with #, /, ./ or ../.");
        }

        bool isBalanced = LinkTarget.HasBalancedParentheses(uri);
        _output.Append('(');
        foreach (char c in uri)
        {
            bool isParenthesis = c == '(' || c == ')';
            if (isParenthesis ? !isBalanced : !LinkTarget.IsAllowed(c))
            {
                if (!Characters.IsPunctuation(c))
                {
                    throw Unwritable("A link's target holds white space or a control character.");
                }

                _output.Append('\\');
            }

            _output.Append(c);
        }

        _output.Append(')');
    }

    private static ArgumentException Unwritable(string message) => new(message);
}
