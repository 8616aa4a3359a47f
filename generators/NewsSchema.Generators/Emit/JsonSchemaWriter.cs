using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Emit;

/// <summary>Writes a root and the records that it contains as JSON Schema, draft 2020-12.</summary>
internal sealed class JsonSchemaWriter
{
    /// <summary>The runtime's own types, which are the same for every schema.</summary>
    private static readonly Dictionary<string, string[]> s_fixed = new(StringComparer.Ordinal)
    {
        ["NewsText"] =
        [
            "\"description\": \"A text and the spans that annotate it.\",",
            "\"type\": \"object\",",
            "\"properties\": {",
            "  \"text\": { \"type\": \"string\" },",
            "  \"slot\": { \"type\": [\"string\", \"null\"] },",
            "  \"level\": { \"type\": \"integer\", \"minimum\": 1, \"maximum\": 6 },",
            "  \"separator\": { \"type\": [\"string\", \"null\"] },",
            "  \"spans\": { \"type\": \"array\", \"items\": { \"$ref\": \"#/$defs/NewsSpan\" } }",
            "},",
            "\"required\": [\"text\"]",
        ],
        ["NewsSpan"] =
        [
            "\"description\": \"A range of UTF-16 code units and what it refers to.\",",
            "\"type\": \"object\",",
            "\"properties\": {",
            "  \"start\": { \"type\": \"integer\", \"minimum\": 0 },",
            "  \"end\": { \"type\": \"integer\", \"minimum\": 0 },",
            "  \"ref\": { \"type\": [\"string\", \"null\"] },",
            "  \"role\": { \"type\": [\"string\", \"null\"] },",
            "  \"for\": { \"type\": \"array\", \"items\": { \"type\": \"string\" } },",
            "  \"of\": { \"type\": [\"string\", \"null\"] },",
            "  \"as\": { \"type\": [\"string\", \"null\"] },",
            "  \"cont\": { \"type\": [\"string\", \"null\"] },",
            "  \"lang\": { \"type\": [\"string\", \"null\"] },",
            "  \"note\": { \"type\": [\"string\", \"null\"] },",
            "  \"attributes\": { \"type\": \"object\", \"additionalProperties\": { \"type\": \"string\" } }",
            "},",
            "\"required\": [\"start\", \"end\"]",
        ],
        ["NewsTextFormat"] =
        [
            "\"description\": \"How the plain text is laid out.\",",
            "\"type\": \"object\",",
            "\"properties\": {",
            "  \"paragraphs\": { \"type\": [\"string\", \"null\"] },",
            "  \"start\": { \"type\": [\"string\", \"null\"] },",
            "  \"end\": { \"type\": [\"string\", \"null\"] },",
            "  \"eol\": { \"type\": [\"string\", \"null\"] },",
            "  \"bom\": { \"type\": [\"boolean\", \"null\"] },",
            "  \"sha256\": { \"type\": [\"string\", \"null\"] }",
            "}",
        ],
    };

    private readonly RecordPlan _root;
    private readonly PlanIndex _index;

    /// <summary>The referenced definitions, in the order of their references: records by their key, the runtime's types by their name.</summary>
    private readonly List<string> _definitions = [];
    private readonly HashSet<string> _referred = new(StringComparer.Ordinal);

    public JsonSchemaWriter(RecordPlan root, PlanIndex index)
    {
        _root = root;
        _index = index;
    }

    public IEnumerable<string> Write()
    {
        var lines = new List<string>
        {
            "{",
            "  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",",
            $"  \"title\": {JsonLiteral.Quote(_root.Name)},",
        };
        lines.AddRange(Indent(Body(_root), 1));

        var definitions = new List<string>();
        for (int i = 0; i < _definitions.Count; i++)
        {
            RecordPlan? record = _index.Find(_definitions[i]);
            IEnumerable<string> body = record is null ? s_fixed[_definitions[i]] : Body(record);
            if (i > 0)
            {
                definitions[definitions.Count - 1] += ",";
            }

            definitions.Add($"{JsonLiteral.Quote(DefinitionName(_definitions[i]))}: {{");
            definitions.AddRange(Indent(body, 1));
            definitions.Add("}");
        }

        if (definitions.Count > 0)
        {
            lines[lines.Count - 1] += ",";
            lines.Add("  \"$defs\": {");
            lines.AddRange(Indent(definitions, 2));
            lines.Add("  }");
        }

        lines.Add("}");
        return lines;
    }

    private IEnumerable<string> Body(RecordPlan record) =>
        record.Role == RecordRole.Union ? Union(record) : record.Variants is { } variants ? OneOf(record, variants) : Object(record);

    /// <summary>
    /// An object fits exactly one variant: the value of each is a constant, and that of the last is none of them. A list of values may fit several, of which the schema cannot
    /// say that the first decides. Each alternative looks at the value first: many validators try all alternatives, and in variants within variants, they would try all of them
    /// again at every level.
    /// </summary>
    private IEnumerable<string> OneOf(RecordPlan record, VariantsPlan variants)
    {
        yield return $"\"description\": {JsonLiteral.Quote(string.Join(" ", record.Doc))},";
        yield return $"\"{(variants.MayBeMany ? "anyOf" : "oneOf")}\": [";
        string[] keys = variants.Keys.ToArray();
        for (int i = 0; i < keys.Length; i++)
        {
            string condition = Condition(variants.JsonName, _index.Find(keys[i])!);
            yield return $"  {{ \"if\": {condition}, \"then\": {Refer(keys[i])}, \"else\": false }}{(i + 1 < keys.Length ? "," : "")}";
        }

        yield return "]";
    }

    /// <summary>Whether an object has the value of a variant, which can have variants itself.</summary>
    private string Condition(string jsonName, RecordPlan variant)
    {
        MemberPlan member = variant.Members.First(member => member.JsonName == jsonName);
        string name = JsonLiteral.Quote(jsonName);
        string value = $"\"properties\": {{ {name}: {Discriminator(variant, member)} }}";
        return member.Constant is not null ? $"{{ {value}, \"required\": [{name}] }}" : $"{{ {value} }}";
    }

    private string Discriminator(RecordPlan record, MemberPlan member)
    {
        if (member.Constant is { } value)
        {
            string constant = $"{{ \"const\": {JsonLiteral.Quote(value)} }}";
            return member.MayBeMany ? OneOrSome(constant) : constant;
        }

        IReadOnlyCollection<VariantPlan> variants = _index.Find(record.Base)!.Variants!.Items;
        string values = $"{{ \"enum\": [{string.Join(", ", variants.Select(variant => JsonLiteral.Quote(variant.Value)))}] }}";
        return variants.Count == 0 ? "{}"
            : member.MayBeMany ? $"{{ \"not\": {OneOrSome(values)} }}"
            : $"{{ \"not\": {values} }}";
    }

    /// <summary>A value, or a list that contains one.</summary>
    private static string OneOrSome(string value) => $"{{ \"anyOf\": [{value}, {{ \"type\": \"array\", \"contains\": {value} }}] }}";

    private List<string> Object(RecordPlan record)
    {
        var lines = new List<string> { $"\"description\": {JsonLiteral.Quote(string.Join(" ", record.Doc))},", "\"type\": \"object\"" };
        if (record.Members.Count > 0)
        {
            lines[1] += ",";
            lines.Add("\"properties\": {");
            for (int i = 0; i < record.Members.Count; i++)
            {
                MemberPlan member = record.Members[i];
                string schema = member.Origin == MemberOrigin.Discriminator ? Discriminator(record, member)
                    : member.IsRequired ? Schema(member.Type) : OrNull(Schema(member.Type));
                string comma = i + 1 < record.Members.Count ? "," : "";
                lines.Add($"  {JsonLiteral.Quote(member.JsonName)}: {Describe(schema, member)}{comma}");
            }

            lines.Add("}");
        }

        string[] required = record.Members.Where(member => member.IsRequired).Select(member => JsonLiteral.Quote(member.JsonName)).ToArray();
        if (required.Length > 0)
        {
            lines[lines.Count - 1] += ",";
            lines.Add($"\"required\": [{string.Join(", ", required)}]");
        }

        if (record.UnknownMembers == UnknownMemberHandling.Reject)
        {
            lines[lines.Count - 1] += ",";
            lines.Add("\"additionalProperties\": false");
        }

        return lines;
    }

    private string[] Union(RecordPlan record) =>
    [
        $"\"description\": {JsonLiteral.Quote(string.Join(" ", record.Doc))},",
        $"\"anyOf\": [{string.Join(", ", record.Members.Select(member => Schema(member.Type)))}]",
    ];

    private string Schema(TypePlan type) => type.Kind switch
    {
        TypePlanKind.Boolean => "{ \"type\": \"boolean\" }",
        TypePlanKind.Int32 or TypePlanKind.Int64 => "{ \"type\": \"integer\" }",
        TypePlanKind.Enum when !Scalars.IsNamedEnum(type) => "{ \"type\": \"integer\" }",
        TypePlanKind.Decimal or TypePlanKind.Double or TypePlanKind.Number => "{ \"type\": \"number\" }",
        TypePlanKind.Date => "{ \"type\": \"string\", \"format\": \"date\" }",
        TypePlanKind.DateTime when type.Style is "us" or "um" => "{ \"type\": [\"number\", \"string\"] }",
        TypePlanKind.DateTime when type.Style is { Length: > 2 } || type.Style?[0] == 'R' => "{ \"type\": \"string\" }",
        TypePlanKind.DateTime => "{ \"type\": \"string\", \"format\": \"date-time\" }",
        TypePlanKind.Duration when type.Style is null => "{ \"type\": \"string\", \"format\": \"duration\" }",
        TypePlanKind.Uri => "{ \"type\": \"string\", \"format\": \"uri-reference\" }",
        TypePlanKind.Guid => "{ \"type\": \"string\", \"format\": \"uuid\" }",
        TypePlanKind.Any => "{}",
        TypePlanKind.Text => Refer("NewsText"),
        TypePlanKind.Span => Refer("NewsSpan"),
        TypePlanKind.TextFormat => Refer("NewsTextFormat"),
        TypePlanKind.Record => type.Record == _root.Key ? "{ \"$ref\": \"#\" }" : Refer(type.Record!),
        TypePlanKind.Reference when type.KeepsHash => "{ \"type\": \"string\", \"pattern\": \"^#\" }",
        TypePlanKind.List or TypePlanKind.References => $"{{ \"type\": \"array\", \"items\": {Element(type)} }}",
        TypePlanKind.OneOrMany => $"{{ \"anyOf\": [{Schema(type.Element!)}, {{ \"type\": \"array\", \"items\": {Element(type)} }}] }}",
        TypePlanKind.Map => $"{{ \"type\": \"object\", \"additionalProperties\": {Element(type)} }}",

        // Types for which JSON Schema has no format, open vocabularies, and references by id.
        _ => "{ \"type\": \"string\" }",
    };

    private string Element(TypePlan type)
    {
        TypePlan element = type.Kind == TypePlanKind.References ? type.Element! with { KeepsHash = type.KeepsHash } : type.Element!;
        return element.IsNullable ? OrNull(Schema(element)) : Schema(element);
    }

    private string Refer(string definition)
    {
        if (definition == "NewsText")
        {
            Refer("NewsSpan");
        }

        if (_referred.Add(definition))
        {
            _definitions.Add(definition);
        }

        return $"{{ \"$ref\": {JsonLiteral.Quote("#/$defs/" + DefinitionName(definition))} }}";
    }

    private string DefinitionName(string definition) =>
        _index.Find(definition) is { } record && record.Namespace == _root.Namespace ? record.Name : definition;

    /// <summary>An optional value may also be null: reading keeps such a null.</summary>
    private static string OrNull(string schema)
    {
        const string Typed = "{ \"type\": ";
        if (schema == "{}")
        {
            return schema;
        }

        if (!schema.StartsWith(Typed, StringComparison.Ordinal))
        {
            return $"{{ \"anyOf\": [{schema}, {{ \"type\": \"null\" }}] }}";
        }

        string types = schema.Substring(Typed.Length);
        if (types[0] == '[')
        {
            return Typed + types.Replace("]", ", \"null\"]");
        }

        int end = types.IndexOf('"', 1) + 1;
        return $"{Typed}[{types.Substring(0, end)}, \"null\"]{types.Substring(end)}";
    }

    private static string Describe(string schema, MemberPlan member)
    {
        if (member.Doc.Count == 0)
        {
            return schema;
        }

        string description = $"{{ \"description\": {JsonLiteral.Quote(string.Join(" ", member.Doc))}";
        return schema == "{}" ? description + " }" : description + "," + schema.Substring(1);
    }

    private static IEnumerable<string> Indent(IEnumerable<string> lines, int depth) => lines.Select(line => new string(' ', depth * 2) + line);
}
