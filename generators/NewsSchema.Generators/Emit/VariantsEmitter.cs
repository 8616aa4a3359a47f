using System.Text;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>Writes how an abstract record reads and writes its variants: the discriminator decides, wherever it is in the object.</summary>
internal sealed class VariantsEmitter
{
    /// <summary>The method of a variant that writes it.</summary>
    public const string WriteMethod = "WriteVariant";

    /// <summary>The property of the abstract record with the values of all variants.</summary>
    private const string Values = "VariantValues";

    private readonly SourceWriter _source;
    private readonly RecordPlan _record;
    private readonly VariantsPlan _variants;
    private readonly TypeNames _types;
    private readonly string _name;
    private readonly string _contract;

    public VariantsEmitter(SourceWriter source, RecordPlan record, VariantsPlan variants, TypeNames types)
    {
        _source = source;
        _record = record;
        _variants = variants;
        _types = types;
        _name = CSharp.Identifier(record.Name);
        _contract = $"{TypeNames.Model}INewsRecord<{_name}>";
    }

    /// <summary>The values of the variants that a discriminator tells apart, for a record that has them or is one of them.</summary>
    public static string ValuesOf(MemberPlan discriminator, RecordPlan record, TypeNames types)
    {
        // A variant that has variants itself hides the property of its base.
        RecordPlan divided = types.Index.DividedBy(discriminator, record);
        return types.Index.WithBases(record).First(next => next.Variants is { MayBeMany: true }) == divided ? Values : $"{types.Of(divided)}.{Values}";
    }

    public void Write()
    {
        WriteRead();
        _source.Line();
        _source.Line($"static void {_contract}.Write(ref {TypeNames.CompilerServices}NewsJsonWriter json, {_name} value) => value.{WriteMethod}(ref json);");
        _source.Line();
        if (_record.Base is null)
        {
            _source.Line($"private protected abstract void {WriteMethod}(ref {TypeNames.CompilerServices}NewsJsonWriter json);");
            _source.Line();
        }

        if (_variants.MayBeMany)
        {
            string hides = _types.Index.WithBases(_record).Skip(1).Any(@base => @base.Variants is { MayBeMany: true }) ? "new " : "";
            _source.Line($"private protected static {hides}ReadOnlySpan<byte> {Values} => {CSharp.Utf8Literal(string.Concat(_variants.Items.Select(item => item.Value + "\n")))};");
            _source.Line();
        }

        WriteDescription();
    }

    private void WriteRead()
    {
        _source.Open($"static {_name} {_contract}.Read(ref {TypeNames.CompilerServices}NewsJsonReader json)");
        if (_variants.Items.Count > 0)
        {
            _source.Line($"ReadOnlySpan<byte> value = json.PeekText({JsonLiteral.Name(_variants.JsonName)}{(_variants.MayBeMany ? ", " + Values : "")});");
            _source.Open("switch (value.Length)");
            foreach (VariantPlan item in _variants.Items.OrderBy(Length))
            {
                _source.Line($"case {Length(item)} when value.SequenceEqual({CSharp.Utf8Literal(item.Value)}): return json.Read<{Of(item.Record)}>();");
            }

            _source.Close();
            _source.Line();
        }

        _source.Line($"return json.Read<{Of(_variants.Other)}>();");
        _source.Close();

        static int Length(VariantPlan item) => Encoding.UTF8.GetByteCount(item.Value);
    }

    private void WriteDescription()
    {
        _source.Open($"static void {_contract}.Describe({TypeNames.CompilerServices}NewsJsonMembers<{_name}> members)");
        _source.Line($"members.Variants({CSharp.Literal(_variants.JsonName)}{(_variants.MayBeMany ? ", mayBeMany: true" : "")});");
        foreach (VariantPlan item in _variants.Items)
        {
            _source.Line($"members.Variant<{Of(item.Record)}>({CSharp.Literal(item.Value)});");
        }

        _source.Line($"members.Variant<{Of(_variants.Other)}>(null);");
        _source.Close();
    }

    private string Of(string key) => _types.Of(_types.Index.Find(key)!);
}
