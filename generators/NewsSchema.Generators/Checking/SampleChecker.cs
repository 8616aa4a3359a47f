using System.Globalization;
using System.Text;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Checking;

/// <summary>
/// Checks where the generated reader would refuse a sample. Inferred types hold the samples that they are inferred from;
/// only a pin, or a sample that was not used for inference, can fail.
/// </summary>
internal sealed class SampleChecker
{
    private readonly Dictionary<string, RecordPlan> _records = new(StringComparer.Ordinal);
    private readonly SchemaCheck _check;
    private readonly Action<SourceError> _refuse;
    private readonly Action<RecordPlan, string, Node, string>? _see;
    private readonly Action<SourceError>? _note;
    private readonly HashSet<(string Union, string Kind)> _seen = [];
    private readonly List<(string? Key, int Index)> _path = [];

    /// <param name="check">The plan.</param>
    /// <param name="refuse">Called for each refusal.</param>
    /// <param name="see">Called for the first value of each kind in a union, with the union, the kind, the value and its path.</param>
    /// <param name="note">Takes what is worth a look although it can be read.</param>
    public SampleChecker(
        SchemaCheck check, Action<SourceError> refuse, Action<RecordPlan, string, Node, string>? see = null, Action<SourceError>? note = null)
    {
        _note = note;
        _check = check;
        _refuse = refuse;
        _see = see;
        foreach (RecordPlan record in check.Records)
        {
            _records.Add(record.Key, record);
        }
    }

    public void Check(MapNode sample) => CheckRecord(sample, _records[_check.Root]);

    private void CheckRecord(MapNode map, RecordPlan record)
    {
        CheckMembers(map, record);
        if (record.Variants is { } variants)
        {
            if (Variants.Choose(map, variants, _records) is { } variant)
            {
                CheckRecord(map, variant);
            }
        }
        else if (record.UnknownMembers == UnknownMemberHandling.Reject)
        {
            RefuseUnknown(map, record);
        }
    }

    /// <summary>Checks the members that the record declares. Those that a variant inherits are checked with its base.</summary>
    private void CheckMembers(MapNode map, RecordPlan record)
    {
        bool inherits = record.Role == RecordRole.Variant;
        foreach (MemberPlan plan in record.Members.Where(member => member.Origin != MemberOrigin.Discriminator && !(inherits && member.Origin == MemberOrigin.Inherited)))
        {
            Enter(plan.JsonName);
            Node? value = map[plan.JsonName];
            if (value is null)
            {
                if (plan.IsRequired)
                {
                    Refuse(map, plan.Type, "no value", Name(plan.Type) + "?");
                }
            }
            else if (value is ScalarNode scalar && plan.Nothing.Contains(scalar.Text) && !IsNull(value))
            {
                // It means that there is no value.
            }
            else if (!IsNull(value))
            {
                CheckValue(value, plan.Type, isMember: true);
            }
            else if (plan.IsRequired && plan.Type.Kind != TypePlanKind.Any)
            {
                Refuse(value, plan.Type, "null", Name(plan.Type) + "?");
            }

            Leave();
        }
    }

    private void RefuseUnknown(MapNode map, RecordPlan record)
    {
        var known = new HashSet<string>(record.Members.Select(member => member.JsonName), StringComparer.Ordinal);
        foreach (Member member in map.Members)
        {
            if (!known.Contains(member.Key))
            {
                Enter(member.Key);
                _refuse(PinCodes.Rejected.At(member.KeySpan, IdentifierNaming.ToOneLine(Path()), record.Name));
                Leave();
            }
        }
    }

    private void CheckValue(Node value, TypePlan type, bool isMember)
    {
        switch (type.Kind)
        {
            case TypePlanKind.Any:
            case TypePlanKind.Span:
            case TypePlanKind.TextFormat:
                return;
            case TypePlanKind.Record when _records.TryGetValue(type.Record!, out RecordPlan? record):
                CheckRecordValue(value, record, type);
                return;
            case TypePlanKind.Record:
                return; // The user's own type decides, or there is nothing to check.
            case TypePlanKind.List:
            case TypePlanKind.References:
                CheckElements(value, type);
                return;
            case TypePlanKind.OneOrMany when value is not ListNode:
                CheckValue(value, type.Element!, isMember: false);
                return;
            case TypePlanKind.OneOrMany:
                CheckElements(value, type);
                return;
            case TypePlanKind.Map:
                CheckValues(value, type);
                return;
        }

        if (type.Usual is { } usual && _note is not null && value is ScalarNode odd && !Holds(usual, odd, isMember))
        {
            _note(CheckCodes.WidenedType.At(value.Span, IdentifierNaming.ToOneLine(Path()), Name(type), Name(usual)));
        }

        if (type.Kind == TypePlanKind.Enum && type.Style != "number" && isMember && !type.IsClosed && value is ScalarNode text && !IsMemberOf(type, text.Text))
        {
            _note?.Invoke(PinCodes.UnknownText.At(value.Span, IdentifierNaming.ToOneLine(Path()), Name(type), IdentifierNaming.ToOneLine(text.Text), DidYouMean(type, text.Text)));
        }

        if (value is not ScalarNode scalar || !Holds(type, scalar, isMember))
        {
            bool isText = type.Kind == TypePlanKind.Text && value is MapNode;
            if (!isText)
            {
                Refuse(value, type, Describe(value), Suggest(value));
            }
        }
    }

    private void CheckRecordValue(Node value, RecordPlan record, TypePlan type)
    {
        if (record.Role == RecordRole.Union)
        {
            CheckUnion(value, record, type);
        }
        else if (value is MapNode map)
        {
            CheckRecord(map, record);
        }
        else
        {
            Refuse(value, type, Describe(value), Suggest(value));
        }
    }

    private void CheckUnion(Node value, RecordPlan union, TypePlan type)
    {
        string kind = KindOf(value, _check.IsArticle);
        foreach (MemberPlan alternative in union.Members)
        {
            if (alternative.JsonName == kind)
            {
                if (_seen.Add((union.Key, kind)))
                {
                    _see?.Invoke(union, kind, value, Path());
                }

                CheckValue(value, alternative.Type, isMember: true);
                return;
            }
        }

        Refuse(value, type, Describe(value), Suggest(value));
    }

    private void CheckElements(Node value, TypePlan type)
    {
        if (value is not ListNode list)
        {
            Refuse(value, type, Describe(value), IsElementOf(type, value) ? $"NewsOneOrMany<{Name(type.Element!)}>" : Suggest(value));
            return;
        }

        for (int i = 0; i < list.Items.Count; i++)
        {
            Enter(null, i);
            CheckElement(list.Items[i], type.Element!);
            Leave();
        }
    }

    /// <summary>Whether a single value could be an element of a list.</summary>
    private bool IsElementOf(TypePlan list, Node value) => list.Element!.Kind switch
    {
        TypePlanKind.Record or TypePlanKind.Map => value is MapNode,
        TypePlanKind.Any or TypePlanKind.Text or TypePlanKind.Span or TypePlanKind.TextFormat => false,
        _ => value is ScalarNode scalar && list.Kind == TypePlanKind.List && Holds(list.Element, scalar, isMember: false),
    };

    private void CheckValues(Node value, TypePlan type)
    {
        if (value is not MapNode map)
        {
            Refuse(value, type, Describe(value), Suggest(value));
            return;
        }

        foreach (Member member in map.Members)
        {
            Enter(member.Key);
            CheckElement(member.Value, type.Element!);
            Leave();
        }
    }

    private void CheckElement(Node value, TypePlan type)
    {
        if (!IsNull(value))
        {
            CheckValue(value, type, isMember: false);
        }
        else if (!type.IsNullable && type.Kind != TypePlanKind.Any)
        {
            Refuse(value, type, "null", Name(type) + "?");
        }
    }

    private bool Holds(TypePlan type, ScalarNode scalar, bool isMember)
    {
        bool isNumber = scalar.Kind == ScalarKind.Plain && ScalarText.OfNumber(scalar.Text) != ScalarTypes.None;
        bool isBoolean = scalar.Kind == ScalarKind.Plain && scalar.Text is "true" or "false";
        bool isText = _check.IsArticle || !(isNumber || isBoolean);
        switch (type.Kind)
        {
            case TypePlanKind.Boolean:
                return isBoolean;
            case TypePlanKind.Int32 or TypePlanKind.Int64 or TypePlanKind.Decimal or TypePlanKind.Double or TypePlanKind.Number:
            case TypePlanKind.Enum when type.Style == "number":
                return isNumber && IsOneOf(ScalarText.OfNumber(scalar.Text));
            case TypePlanKind.DateTime when isNumber && type.Style![0] == 'u':
                return (ScalarText.OfNumber(scalar.Text) & ScalarTypes.Decimal) != 0;
            case TypePlanKind.Enum:
                // Unknown members are kept; for an element there is no place to keep it.
                return isText && ((isMember && !type.IsClosed) || IsMemberOf(type, scalar.Text));
            case TypePlanKind.Uri:
                return isText && Uri.TryCreate(scalar.Text, UriKind.RelativeOrAbsolute, out _);
            case TypePlanKind.Guid:
                return isText && ScalarText.IsGuid(scalar.Text);
            case TypePlanKind.String:
            case TypePlanKind.Markup:
            case TypePlanKind.Reference:
                return isText;
            case TypePlanKind.Text:
                return false;
            default:
                return isText && IsOneOf(ScalarText.OfText(scalar.Text));
        }

        bool IsOneOf(ScalarTypes types) => (types & DeclaredTypes.ScalarsOf(type.Kind)) != 0;
    }

    private bool IsMemberOf(TypePlan type, string text) =>
        _check.Enums.Any(plan => plan.Name == type.Record && plan.Texts(type.Style).Any(known => known.Text == text));

    private string DidYouMean(TypePlan type, string text)
    {
        const int limit = 2;
        string? nearest = _check.Enums.Where(plan => plan.Name == type.Record).SelectMany(plan => plan.Texts(type.Style)).Select(known => known.Text)
            .Where(known => string.Equals(known, text, StringComparison.OrdinalIgnoreCase) || EditDistance.Of(text, known, limit) <= limit)
            .OrderBy(known => EditDistance.Of(text, known, limit))
            .FirstOrDefault();
        return nearest is null ? "" : $" (did you mean {nearest}?)";
    }

    /// <summary>The JSON kind of a value, which is the name of a union's member.</summary>
    public static string KindOf(Node value, bool isArticle) => value switch
    {
        MapNode _ => "object",
        ListNode _ => "array",
        ScalarNode { Kind: ScalarKind.Plain } scalar when !isArticle => scalar.Text is "true" or "false" ? "boolean" : "number",
        _ => "string",
    };

    private void Refuse(Node value, TypePlan type, string what, string suggestion)
    {
        // A type can hold values like this one but not this one, such as a day that does not exist.
        string declared = Name(type);
        _refuse(PinCodes.PinConflict.At(
            value.Span, IdentifierNaming.ToOneLine(Path()), declared, what, suggestion == declared ? "IsoDate" : suggestion));
    }

    /// <summary>The declaration that would hold a value.</summary>
    private static string Suggest(Node value) => value switch
    {
        MapNode => "a record or NewsAny",
        ListNode { Items: { Count: > 0 } items } => "NewsList<" + (items[0] is MapNode ? "NewsAny" : Suggest(items[0])) + ">",
        ListNode => "NewsList<NewsAny>",
        ScalarNode { Kind: ScalarKind.Plain, Text: "true" or "false" } => "bool",
        ScalarNode { Kind: ScalarKind.Plain } scalar when ScalarText.OfNumber(scalar.Text) is not ScalarTypes.None and var types =>
            (types & ScalarTypes.Int64) != 0 ? "long" : (types & ScalarTypes.Decimal) != 0 ? "decimal" : "NewsNumber",
        ScalarNode scalar => SuggestText(ScalarText.OfText(scalar.Text)),
        _ => "NewsAny",
    };

    private static string SuggestText(ScalarTypes types) =>
        (types & ScalarTypes.Date) != 0 ? "DateOnly"
        : (types & ScalarTypes.DateTime) != 0 ? "DateTimeOffset"
        : (types & ScalarTypes.Time) != 0 ? "TimeOnly"
        : (types & ScalarTypes.Duration) != 0 ? "TimeSpan"
        : (types & ScalarTypes.IsoDate) != 0 && (types & ScalarTypes.DigitsOnly) == 0 ? "IsoDate"
        : "string";

    private void Enter(string? key, int index = 0) => _path.Add((key, index));

    private void Leave() => _path.RemoveAt(_path.Count - 1);

    /// <summary>The path of the value that is being checked; created only for a report.</summary>
    private string Path()
    {
        var path = new StringBuilder();
        foreach ((string? key, int index) in _path)
        {
            if (key is null)
            {
                path.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
            else
            {
                path.Append(path.Length == 0 ? "" : ".").Append(key);
            }
        }

        return path.ToString();
    }

    private string Name(TypePlan type)
    {
        string name = type.Kind switch
        {
            TypePlanKind.List or TypePlanKind.References => "NewsList<" + Name(type.Element!) + ">",
            TypePlanKind.OneOrMany => "NewsOneOrMany<" + Name(type.Element!) + ">",
            TypePlanKind.Map => "NewsMap<" + Name(type.Element!) + ">",
            TypePlanKind.DateTime => "DateTimeOffset",
            TypePlanKind.Date => "DateOnly",
            TypePlanKind.Time => "TimeOnly",
            TypePlanKind.Duration => "TimeSpan",
            TypePlanKind.String or TypePlanKind.Decimal or TypePlanKind.Double => type.Kind.ToString().ToLowerInvariant(),
            TypePlanKind.Boolean => "bool",
            TypePlanKind.Int32 => "int",
            TypePlanKind.Int64 => "long",
            TypePlanKind.Number or TypePlanKind.Text or TypePlanKind.Any => "News" + type.Kind,
            _ when type.Record is not null => type.Record.Substring(type.Record.LastIndexOf('.') + 1),
            _ => type.Kind.ToString(),
        };
        return type.IsNullable ? name + "?" : name;
    }

    private string Describe(Node value)
    {
        const int maxLength = 40;
        if (value is not ScalarNode scalar)
        {
            return value is MapNode ? "an object" : "a list";
        }

        string text = scalar.Text.Length <= maxLength ? scalar.Text : scalar.Text.Substring(0, maxLength) + "…";
        return scalar.Kind == ScalarKind.Plain ? IdentifierNaming.ToOneLine(text) : "\"" + IdentifierNaming.ToOneLine(text) + "\"";
    }

    private static bool IsNull(Node node) => node is ScalarNode { Kind: ScalarKind.Null };
}
