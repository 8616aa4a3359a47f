using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsSchema.Exports;

namespace NewsSchema.Generators.Exports
{
    /// <summary>A format by the name that a project file gives it, and what an export in it loses: the library's own formats are asked.</summary>
    internal sealed class ExportFormat
    {
        private const string Ninjs = "ninjs-";

        private static readonly ExportFormat[] All =
        {
            OfNinjs(NinjsVersion.V31),
            OfNinjs(NinjsVersion.V21),
            OfNinjs(NinjsVersion.V14),
            new ExportFormat("schema-org", SchemaOrgItem.Format, isXml: false, WriteSchemaOrg),
            new ExportFormat("nitf-3.6", NitfDocument.Format, isXml: true, WriteNitf),
            new ExportFormat("newsml-g2-2.35", NewsMlG2Item.Format, isXml: true, WriteNewsMlG2),
        };

        private readonly bool _isXml;
        private readonly Action<ExportArticle, ExportLedger, ExportSource> _write;

        private ExportFormat(string name, string title, bool isXml, Action<ExportArticle, ExportLedger, ExportSource> write)
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
        public static string Names => string.Join(", ", All.Select(format => format.Name));

        /// <summary>The format of a name; null for none. Of ninjs any version can be named that the library can write.</summary>
        public static ExportFormat? Find(string name) =>
            Array.Find(All, format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase)) ?? FindNinjs(name);

        /// <summary>What an export of an article does not say as the article does, with the options' defaults.</summary>
        public IEnumerable<ExportFinding> Check(ExportSource source)
        {
            if (ExportCharacters.Find(source.Tree, _isXml) is { } illegal)
            {
                string reason = FormattableString.Invariant($"it cannot be written at all: {Title} cannot hold the character U+{(int)illegal.Character:X4}");
                return new[] { new ExportFinding(ExportLossKind.Lost, illegal.Path, null, reason, illegal.Place) };
            }

            ExportArticle article = ExportArticleReader.Read(source, null);
            var ledger = new ExportLedger(article, Title);
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
            new ExportFormat(Ninjs + version, NinjsItem.Format(version), isXml: false, (article, ledger, source) =>
                new NinjsItem(article, ledger, new NinjsOptions { Version = version }, new NoJson(), ExportCharacters.Find(source.Tree, isXml: true) is null).Write());

        private static void WriteSchemaOrg(ExportArticle article, ExportLedger ledger, ExportSource source) =>
            new SchemaOrgItem(article, ledger, new SchemaOrgOptions(), new NoJson()).Write();

        private static void WriteNitf(ExportArticle article, ExportLedger ledger, ExportSource source) =>
            new NitfDocument(article, ledger, new NitfOptions(), new NoXml()).Write();

        /// <summary>The moment of an export is no matter of its losses.</summary>
        private static void WriteNewsMlG2(ExportArticle article, ExportLedger ledger, ExportSource source) =>
            new NewsMlG2Item(article, ledger, new NewsMlG2Options(), new NoXml(), new XmlIds(), () => default).Write();
    }
}
