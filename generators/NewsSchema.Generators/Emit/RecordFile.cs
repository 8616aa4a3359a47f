using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary><c>X.g.cs</c>: the record as users see it, without its serializers.</summary>
internal sealed class RecordFile
{
    private readonly RecordPlan _record;
    private readonly SchemaPlan? _schema;
    private readonly TypeNames _types;
    private readonly SourceWriter _source;
    private readonly string _name;

    private RecordFile(RecordPlan record, SchemaPlan? schema, PlanIndex index)
    {
        _record = record;
        _schema = schema;
        _types = new TypeNames(index, record.Namespace);
        _source = SourceWriter.StartFile(record.Namespace);
        _name = CSharp.Identifier(record.Name);
    }

    /// <param name="record">The record.</param>
    /// <param name="schema">The schema whose root it is; null for any other record.</param>
    /// <param name="index">All records.</param>
    /// <param name="hasExtensions">Whether the language has static extension members.</param>
    public static string Write(RecordPlan record, SchemaPlan? schema, PlanIndex index, bool hasExtensions = false)
    {
        var file = new RecordFile(record, schema, index);
        file.WriteRecord();
        if (hasExtensions && record.Role == RecordRole.Article && !record.IsParsable && !record.DeclaredNames.Contains("TryParse"))
        {
            new EntryPointEmitter(file._source, record).WriteExtensions();
        }

        return file._source.ToString();
    }

    private void WriteRecord()
    {
        _source.Summary(_record.Doc);
        if (!_record.IsPinned)
        {
            // If the user's code declares a part of the type, analyzers must still check that part, so the type is not marked as generated.
            _source.Line(GeneratedCode.Attribute);
        }

        if (!_record.DeclaresConverter)
        {
            // For callers that serialize without NewsJson: by reflection, or in a context of System.Text.Json's own generator.
            _source.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({TypeNames.CompilerServices}NewsJsonConverter<{_name}>))]");
        }

        _source.Open($"{_record.Accessibility} {(_record.Variants is null ? "sealed" : "abstract")} partial record {_name} : {Bases()}");
        var properties = new PropertyEmitter(_source, _record, _types);
        if (_record.Role == RecordRole.Union)
        {
            new UnionEmitter(_source, _record, _types).Write();
        }
        else
        {
            WriteConstructor();
            properties.Write();
        }

        properties.WriteExtensionData();
        if (_record.Role == RecordRole.Text)
        {
            WriteTextConversion();
        }

        if (_record.Role is RecordRole.Text or RecordRole.Variant)
        {
            // The base record has the same method, for itself.
            _source.Line();
            _source.Line($"string {TypeNames.Model}INewsRecord.ToJson(bool indented) => {TypeNames.Model}NewsSerializer.ToJson(this, indented);");
        }

        if (_schema is not null)
        {
            new EntryPointEmitter(_source, _record).Write(isXml: _schema.Xml is not null);
            if (_record.Role == RecordRole.Article)
            {
                new ArticleEmitter(_source, _record, _schema, _types).Write();
            }
        }

        EqualityEmitter.Write(_source, _record, _types.Index);
        WriteToString();
        _source.Close();
    }

    private string Bases()
    {
        string contract = $"{TypeNames.Model}INewsRecord<{_name}>";
        return _record.Role switch
        {
            RecordRole.Article => $"{TypeNames.Model}INewsArticle<{_name}>",
            RecordRole.Variant => $"{_types.Of(_types.Index.Find(_record.Base)!)}, {contract}",
            RecordRole.Text => $"{TypeNames.Model}NewsText, {contract}",
            RecordRole.Entity => $"{TypeNames.Model}NewsEntity, {contract}",
            RecordRole.Statement => $"{TypeNames.Model}NewsStatement, {contract}",
            RecordRole.Value => $"{TypeNames.Model}NewsValue, {contract}",
            _ => contract,
        };
    }

    /// <summary>
    /// Without a separate conversion, the compiler would accept a cast of a string to the slot by the conversion of the base record, and the cast would fail.
    /// </summary>
    private void WriteTextConversion()
    {
        const string notNull = "[return: global::System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]";
        bool needsParts = _record.Members.Any(member => member.IsRequired && member.Origin != MemberOrigin.Inherited);
        _source.Line();
        _source.Summary(needsParts ? "Not supported: the slot has parts that a text does not give. Use an object initializer." : "Creates a text without annotations; null gives null.");
        if (needsParts)
        {
            _source.Line("[global::System.Obsolete(\"The slot has parts that a text does not give. Use an object initializer.\", error: true)]");
        }

        _source.Line(notNull);
        string body = needsParts ? "throw new global::System.NotSupportedException()" : $"text is null ? null : new {_name} {{ Text = text }}";
        _source.Line($"public static explicit operator {_name}?(string? text) => {body};");
    }

    private void WriteConstructor()
    {
        if (_record.IsOther)
        {
            WriteValueConstructor();
        }

        if (_record.DeclaresConstructor)
        {
            return;
        }

        if (_record.Variants is not null)
        {
            // No other assembly can add variants, so a switch over them is complete.
            _source.Line($"private protected {_name}() {{ }}");
            return;
        }

        // The reader is a constructor, so the compiler does not add the default one.
        _source.Summary("Creates a record to be filled by an object initializer.");
        _source.Line($"public {_name}() {{ }}");
    }

    /// <summary>The variant for other values is created with its value, which must not be that of another variant: it would be read as that variant.</summary>
    private void WriteValueConstructor()
    {
        VariantsPlan variants = _types.Index.Find(_record.Base)!.Variants!;
        MemberPlan discriminator = _record.Members.Single(member => member.JsonName == variants.JsonName);
        string parameter = CSharp.Identifier(CSharp.LowerFirst(discriminator.Name));
        _source.Summary($"Creates a record with a value of `{discriminator.JsonName}` that no other record has; null for none.");
        _source.Line($"/// <exception cref=\"global::System.ArgumentException\">Another record has this value.</exception>");
        _source.Open($"public {_name}(string? {parameter})");
        if (variants.Items.Count > 0)
        {
            string values = string.Join(" or ", variants.Items.Select(item => CSharp.Literal(item.Value)));
            _source.Line($"if ({parameter} is {values}) throw new global::System.ArgumentException(\"Another record has this value.\", nameof({parameter}));");
        }

        _source.Line($"{EmittedNames.Field(discriminator)} = {parameter};");
        _source.Close();
        _source.Line();
    }

    /// <summary>
    /// Without this method, a record prints all its members, on several lines. Test runners show this text as the name of a test and in the message
    /// of a failure.
    /// </summary>
    private void WriteToString()
    {
        if (_record.Role is not (RecordRole.Article or RecordRole.DataRoot or RecordRole.Structure or RecordRole.Union or RecordRole.Variant)
            || _record.Variants is not null || _types.Index.WithBases(_record).Any(DeclaresDisplay))
        {
            return;
        }

        _source.Line();
        _source.Summary("Returns the name of the type and the members that identify the record, on one line.");
        string members = string.Concat(DisplayMembers.Of(_record, _types.Index).Select(member => $", ({CSharp.Literal(member.Name)}, {EmittedNames.Property(member)})"));
        _source.Line($"public override string ToString() => {TypeNames.CompilerServices}RecordDisplay.Format({CSharp.Literal(_record.Name)}{members});");
    }

    private static bool DeclaresDisplay(RecordPlan record) => record.DeclaredNames.Contains("ToString") || record.DeclaredNames.Contains("PrintMembers");
}
