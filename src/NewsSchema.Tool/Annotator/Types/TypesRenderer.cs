using System.Text.Json;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Generators.Emit;
using NewsSchema.Generators.Plans;
using NewsSchema.Tool.Annotator.Sessions;
using NewsSchema.Tool.Projects;
using NewsSchema.Workspaces;

namespace NewsSchema.Tool.Annotator.Types;

/// <summary>Writes the C# property and type of each key of a front matter, as a build would generate them from the folder's articles.</summary>
internal sealed class TypesRenderer
{
    private readonly Utf8JsonWriter _json;
    private readonly ProjectPlan _plan;
    private readonly PlanIndex _index;
    private readonly MemberDisplay _display;
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    private TypesRenderer(ProjectPlan plan, Utf8JsonWriter json)
    {
        _plan = plan;
        _json = json;
        _index = new PlanIndex(plan);
        _display = new MemberDisplay(_index);
    }

    public static void Write(Workspace workspace, ArticleSession session, CancellationToken cancellation, Utf8JsonWriter json)
    {
        (ArticleOutline article, _) = session.Outline;
        ProjectResult? result = workspace.Analysis.RunFor(session.Path, cancellation);
        if (SchemaOf(article, result, session.Path) is not { } schema)
        {
            json.WriteString("message"u8, "no types are generated for this article: newsschema check shows why");
            json.WriteStartObject("keys"u8);
            json.WriteEndObject();
            return;
        }

        new TypesRenderer(result!.Plan!, json).Write(article, schema);
    }

    /// <summary>The schema of an article: the one that it names, or the one whose fixtures it is among.</summary>
    public static SchemaPlan? SchemaOf(ArticleOutline article, ProjectResult? result, string path)
    {
        if (result?.Plan is not { } plan)
        {
            return null;
        }

        string? name = article.Article.Document.Schema is { } stated ? CaseConversion.ToPascalCase(stated) : null;
        string file = Path.GetFileName(path);
        return plan.Schemas.FirstOrDefault(schema => schema.Name == name)
            ?? plan.Schemas.FirstOrDefault(schema => schema.IsArticle && schema.Fixtures.Any(fixture => fixture.FileName == file));
    }

    private void Write(ArticleOutline article, SchemaPlan schema)
    {
        RecordPlan root = _plan.Records.First(record => record.Key == schema.Root);
        _json.WriteString("schema"u8, schema.Name);
        _json.WriteString("record"u8, root.Name);
        _json.WriteStartObject("keys"u8);
        MapNode metadata = article.Article.Article.Front;
        Func<string, bool> isList = new HashSet<string>(schema.UserKinds.Select(static kind => Vocabulary.UserKind(kind).List), StringComparer.Ordinal).Contains;
        foreach (Member member in metadata.Members)
        {
            switch (member.Key)
            {
                case "entities" when member.Value is MapNode entities:
                    WriteEntities(article, entities);
                    break;
                case "schema":
                    break;
                default:
                    WriteMember(root, member.Key, TreeMemberNames.ToRootMember(member.Key, metadata.Has, isList), member.Value);
                    break;
            }
        }

        _json.WriteEndObject();
    }

    private void WriteEntities(ArticleOutline article, MapNode entities)
    {
        foreach (Member entity in entities.Members)
        {
            if (article.Find(entity.Key) is not { } annotation || entity.Value is not MapNode facts
                || _plan.Records.FirstOrDefault(record => record.ListName == annotation.Kind.List && record.Role is RecordRole.Entity or RecordRole.Statement or RecordRole.Value) is not { } record)
            {
                continue;
            }

            string path = "entities/" + entity.Key;
            WriteKey(path, annotation.Kind.List, CSharp.Identifier(record.Name));
            foreach (Member fact in facts.Members)
            {
                WriteMember(record, path + "/" + fact.Key, TreeMemberNames.ToAttributeMember(annotation.Kind.Role, fact.Key), fact.Value);
            }
        }
    }

    private void WriteMember(RecordPlan record, string path, string name, Node value)
    {
        // The base records of the model have members that every record has.
        if (record.Members.FirstOrDefault(member => member.JsonName == name) is not { } plan)
        {
            return;
        }

        WriteKey(path, MemberDisplay.NameOf(plan), _display.TypeOf(record, plan));
        WriteChildren(record, plan.Type, path, value);
    }

    private void WriteChildren(RecordPlan owner, TypePlan type, string path, Node value)
    {
        if (value is ListNode list && type.Element is { } element)
        {
            list.Items.ForEach(item => WriteChildren(owner, element, path, item));
        }
        else if (value is MapNode map)
        {
            foreach (Member member in map.Members)
            {
                if (type.Kind == TypePlanKind.Map && type.Element is { } item)
                {
                    WriteKey(path + "/" + member.Key, "[\"" + member.Key + "\"]", _display.ElementOf(owner, type));
                    WriteChildren(owner, item, path + "/" + member.Key, member.Value);
                }
                else if (type.Record is { } key && _index.Find(key) is { } record)
                {
                    WriteMember(record, path + "/" + member.Key, TreeMemberNames.ToMember(member.Key, map.Has), member.Value);
                }
            }
        }
    }

    private void WriteKey(string path, string property, string type)
    {
        if (_written.Add(path))
        {
            _json.WriteStartObject(path);
            _json.WriteString("property"u8, property);
            _json.WriteString("type"u8, type);
            _json.WriteEndObject();
        }
    }
}
