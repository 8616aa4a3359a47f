using System.Globalization;
using System.Text;
using NewsSchema.Core.Text;

namespace NewsSchema.Generators.Contract;

/// <summary>
/// A member in the contract's files, one per line: <c>WireStory.headline: text</c>, <c>Person.role: string?</c>. Characters that could end a
/// JSON name are written as their number, so that a line has no special meaning for MSBuild, C# or a terminal: <c>Item.a%20b: long?</c>.
/// </summary>
/// <param name="Record">The record, without the project's namespace (unless a record outside of any namespace has the same name).</param>
/// <param name="Name">The JSON name, verbatim.</param>
/// <param name="Type">Its type; see <see cref="ContractTypes"/>.</param>
/// <param name="IsOptional">Whether it may be missing. Lists and maps never are: missing is empty.</param>
internal sealed record ContractMember(string Record, string Name, string Type, bool IsOptional)
{
    private const string Separator = ": ";

    /// <summary>The record and the JSON name.</summary>
    public string Path => Record + "." + Escape(Name);

    /// <summary>Whether documents without it are refused.</summary>
    public bool IsRequired => !IsOptional && !ContractTypes.IsCollection(Type) && !ContractTypes.IsDiscriminator(Type);

    /// <summary>The type with its presence.</summary>
    public string TypeAndPresence => IsOptional ? Type + "?" : Type;

    /// <summary>The line.</summary>
    public override string ToString() => Path + Separator + TypeAndPresence;

    /// <summary>The member that a line states; null if it states none.</summary>
    public static ContractMember? Parse(string line)
    {
        int end = line.IndexOf(Separator, StringComparison.Ordinal);
        int dot = end <= 0 ? -1 : line.LastIndexOf('.', end - 1);
        if (dot < 0)
        {
            return null;
        }

        string record = line.Substring(0, dot);
        string? name = Unescape(line.Substring(dot + 1, end - dot - 1));
        string type = line.Substring(end + Separator.Length);
        bool isOptional = type.EndsWith("?", StringComparison.Ordinal);
        type = isOptional ? type.Substring(0, type.Length - 1) : type;
        return name is not null && IsQualifiedName(record) && ContractTypes.IsType(type) ? new ContractMember(record, name, type, isOptional) : null;
    }

    private static bool IsQualifiedName(string text) =>
        Array.TrueForAll(text.Split('.'), part => part.Length > 0 && !char.IsDigit(part[0]) && part.All(IsOfIdentifier));

    /// <summary>Letters, and everything else beyond ASCII that a C# identifier may contain.</summary>
    internal static bool IsOfIdentifier(char c) => Characters.IsLetterOrDigit(c) || c == '_' || (c > '~' && !char.IsWhiteSpace(c) && !char.IsControl(c));

    /// <summary>Writes characters that are neither letters nor name separators as their number: <c>a b</c> → <c>a%20b</c>, U+2028 → <c>%u2028</c>.</summary>
    internal static string Escape(string name)
    {
        var escaped = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c) || c is '_' or '-' or '@' or '$' or ':' or '/')
            {
                escaped.Append(c);
            }
            else
            {
                escaped.Append(c <= byte.MaxValue ? "%" : "%u").Append(((int)c).ToString(c <= byte.MaxValue ? "X2" : "X4", CultureInfo.InvariantCulture));
            }
        }

        return escaped.ToString();
    }

    /// <summary>The inverse of <see cref="Escape"/>; null for a text that it does not write.</summary>
    private static string? Unescape(string escaped)
    {
        var name = new StringBuilder(escaped.Length);
        for (int i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '%')
            {
                name.Append(escaped[i]);
                continue;
            }

            bool isLong = i + 1 < escaped.Length && escaped[i + 1] == 'u';
            int start = isLong ? i + 2 : i + 1;
            int length = isLong ? 4 : 2;
            if (start + length > escaped.Length
                || !ushort.TryParse(escaped.Substring(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
            {
                return null;
            }

            name.Append((char)code);
            i = start + length - 1;
        }

        return Escape(name.ToString()) == escaped ? name.ToString() : null;
    }
}
