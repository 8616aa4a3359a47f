using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats;

/// <summary>The steps that are the same in every format: check the characters, make the view, open the ledger, write.</summary>
internal static class FormatWriting
{
    /// <summary>Writes an article.</summary>
    /// <param name="format">The format.</param>
    /// <param name="source">The article.</param>
    /// <param name="options">The caller's options; null for the defaults.</param>
    /// <param name="output">Receives the export; nothing if the article holds a character that the format cannot express.</param>
    /// <param name="illegal">The character that the format cannot express, if there is one.</param>
    /// <returns>The ledger of the export; null if nothing was written.</returns>
    public static FormatLedger? Write(NewsFormat format, ArticleSource source, ExportOptions? options, FormatOutput output, out IllegalCharacter? illegal)
    {
        illegal = FindIllegal(format, source, out bool isXmlText);
        if (illegal is not null)
        {
            return null;
        }

        ExportOptions own = format.ToOwnOptions(options);
        ArticleView article = ArticleViewReader.Read(source, own.Concepts);
        article.IsXmlText = isXmlText;
        var ledger = new FormatLedger(article, format.Title);
        format.Write(article, ledger, own, output);
        return ledger;
    }

    /// <summary>The differences between an article and its export with default options.</summary>
    public static IEnumerable<LossOccurrence> FindLosses(NewsFormat format, ArticleSource source)
    {
        if (Write(format, source, null, new NullOutput(), out IllegalCharacter? illegal) is { } ledger)
        {
            return ledger.Losses;
        }

        string reason = FormattableString.Invariant($"it cannot be written at all: {format.Title} cannot hold the character U+{(int)illegal!.Value.Character:X4}");
        return [new LossOccurrence(ExportLossKind.Lost, illegal.Value.Path, null, reason, illegal.Value.Place)];
    }

    /// <summary>The first character that the format cannot express.</summary>
    /// <param name="format">The format.</param>
    /// <param name="source">The article.</param>
    /// <param name="isXmlText">Whether XML can express all of them.</param>
    public static IllegalCharacter? FindIllegal(NewsFormat format, ArticleSource source, out bool isXmlText)
    {
        IllegalCharacter? illegal = IllegalCharacters.Find(source.Tree, isXml: true);
        isXmlText = illegal is null;
        return isXmlText || format.IsXml ? illegal : IllegalCharacters.Find(source.Tree, isXml: false);
    }
}
