using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats;
using NewsSchema.Core.Formats.NewsMlG2;
using NewsSchema.Core.Formats.Ninjs;
using NewsSchema.Core.Formats.Nitf;
using NewsSchema.Core.Formats.SchemaOrg;
using NewsSchema.Formats;

namespace NewsSchema.Generators.Checking.Exports;

/// <summary>A format by the name that a project file gives it, and what an export in it loses: the library's own formats are asked.</summary>
internal sealed class ExportFormat
{
    private const string Ninjs = "ninjs-";

    private static readonly ExportFormat[] s_all =
    {
        OfNinjs(NinjsVersion.V31),
        OfNinjs(NinjsVersion.V21),
        OfNinjs(NinjsVersion.V14),
        new ExportFormat("schema-org", SchemaOrgItemWriter.Format, isXml: false, WriteSchemaOrg),
        new ExportFormat("nitf-3.6", NitfItemWriter.Format, isXml: true, WriteNitf),
        new ExportFormat("newsml-g2-2.35", NewsMlG2ItemWriter.Format, isXml: true, WriteNewsMlG2),
    };

    private readonly bool _isXml;
    private readonly Action<ArticleView, FormatLedger, ArticleSource> _write;

    private ExportFormat(string name, string title, bool isXml, Action<ArticleView, FormatLedger, ArticleSource> write)
    {
        Name = name;
        Title = title;
        _isXml = isXml;
        _write = write;
    }

    /// <summary>The name in a project file.</summary>
    public string Name { get; }

    /// <summary>The name in reports.</summary>
    public string Title { get; }

    /// <summary>What stands where a name is expected, for messages.</summary>
    public static string Names => string.Join(", ", s_all.Select(format => format.Name));

    /// <summary>The format of a name; null for none. Of ninjs any version can be named that the library can write.</summary>
    public static ExportFormat? Find(string name) =>
        Array.Find(s_all, format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase)) ?? FindNinjs(name);

    /// <summary>What an export of an article does not say as the article does, with the options' defaults.</summary>
    public IEnumerable<LossOccurrence> Check(ArticleSource source)
    {
        if (IllegalCharacters.Find(source.Tree, _isXml) is { } illegal)
        {
            string reason = FormattableString.Invariant($"it cannot be written at all: {Title} cannot hold the character U+{(int)illegal.Character:X4}");
            return new[] { new LossOccurrence(ExportLossKind.Lost, illegal.Path, null, reason, illegal.Place) };
        }

        ArticleView article = ArticleViewReader.Read(source, null);
        var ledger = new FormatLedger(article, Title);
        _write(article, ledger, source);
        return ledger.Findings;
    }

    private static ExportFormat? FindNinjs(string name)
    {
        string[] parts = name.StartsWith(Ninjs, StringComparison.OrdinalIgnoreCase) ? name.Substring(Ninjs.Length).Split('.') : Array.Empty<string>();
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int major)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int minor)
            && new NinjsVersion(major, minor) is { IsSupported: true } version
            ? OfNinjs(version)
            : null;
    }

    private static ExportFormat OfNinjs(NinjsVersion version) =>
        new ExportFormat(Ninjs + version, NinjsItemWriter.Format(version), isXml: false, (article, ledger, source) =>
            new NinjsItemWriter(article, ledger, new NinjsOptions { Version = version }, new NullJsonSink(), IllegalCharacters.Find(source.Tree, isXml: true) is null).Write());

    private static void WriteSchemaOrg(ArticleView article, FormatLedger ledger, ArticleSource source) =>
        new SchemaOrgItemWriter(article, ledger, new SchemaOrgOptions(), new NullJsonSink()).Write();

    private static void WriteNitf(ArticleView article, FormatLedger ledger, ArticleSource source) =>
        new NitfItemWriter(article, ledger, new NitfOptions(), new NullXmlSink()).Write();

    /// <summary>The moment of an export is no matter of its losses.</summary>
    private static void WriteNewsMlG2(ArticleView article, FormatLedger ledger, ArticleSource source) =>
        new NewsMlG2ItemWriter(article, ledger, new NewsMlG2Options(), new NullXmlSink(), new XmlIds(), () => default).Write();
}
