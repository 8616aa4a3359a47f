using NewsSchema.Generators.Naming;

namespace NewsSchema.Generators.Inference;

/// <summary>What the values of a discriminator add to the name of their record.</summary>
internal static class VariantNames
{
    private const string Other = "Other";

    /// <summary>
    /// The word of each value in PascalCase, of an IRI what follows the last <c>/</c>, <c>#</c> or <c>:</c>, and then the word for all other values. Of equal words, the
    /// later ones get a number.
    /// </summary>
    /// <param name="values">The values in ordinal order.</param>
    public static string[] Of(IReadOnlyList<string> values)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var words = new string[values.Count + 1];
        for (int i = 0; i < words.Length; i++)
        {
            string word = i < values.Count ? WordOf(values[i]) : Other;
            words[i] = taken.Add(word) ? word : "";
        }

        for (int i = 0; i < words.Length; i++)
        {
            words[i] = words[i].Length > 0 ? words[i] : PropertyNaming.Number(i < values.Count ? WordOf(values[i]) : Other, taken);
        }

        return words;
    }

    private static string WordOf(string value)
    {
        // A type of media such as text/html is not an IRI.
        bool isIri = value.IndexOfAny([':', '#']) >= 0;
        string name = isIri ? value.Substring(value.TrimEnd('/', '#', ':').LastIndexOfAny(['/', '#', ':']) + 1) : value;
        return IdentifierNaming.ToIdentifier(name).TrimStart('_') is { Length: > 0 } word ? word : IdentifierNaming.ToIdentifier(value);
    }
}
