using System.Buffers;
using System.Data;
using Dapper;
using LiteDB;
using MessagePack;
using MessagePack.Formatters;
using MessagePack.Resolvers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsSchema.PackageTests;

/// <summary>Records in databases and in a binary serializer: what docs/guides/json-in-applications.md says about them.</summary>
public sealed class StoreTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public StoreTests() => _connection.Open();

    private static WireStory Story => WireStory.Fixtures.PutinNato;

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void Entity_Framework_stores_queries_and_updates_a_record_through_its_json()
    {
        using (var desk = new Desk(_connection))
        {
            desk.Database.EnsureCreated();
            desk.Add(new Entry { Id = 1, Story = Story });
            desk.SaveChanges();
        }

        using (var desk = new Desk(_connection))
        {
            Entry entry = desk.Entries.Single(entry => entry.Story == Story);
            Assert.Equal(Story.ToJson(), entry.Story!.ToJson());
            Assert.False(desk.ChangeTracker.HasChanges());
            entry.Story = entry.Story with { Slug = "SEEN" };
            Assert.True(desk.ChangeTracker.HasChanges());
            desk.SaveChanges();
        }

        using (var desk = new Desk(_connection))
        {
            Assert.Equal(Story with { Slug = "SEEN" }, desk.Entries.Single().Story);
        }
    }

    [Fact]
    public void Entity_Framework_stores_an_absent_record_as_null()
    {
        using var desk = new Desk(_connection);
        desk.Database.EnsureCreated();
        desk.Add(new Entry { Id = 1 });
        desk.SaveChanges();
        desk.ChangeTracker.Clear();
        Assert.Null(desk.Entries.Single(entry => entry.Story == null).Story);
    }

    [Fact]
    public void Dapper_stores_and_reads_a_record_through_a_type_handler()
    {
        SqlMapper.AddTypeHandler(new StoryHandler());
        _connection.Execute("create table stories (id text, story text)");
        _connection.Execute("insert into stories values (@Id, @Story)", new { Story.Id, Story });
        Assert.Equal(Story, _connection.QuerySingle<WireStory>("select story from stories where id = @Id", new { Story.Id }));
        Row row = _connection.QuerySingle<Row>("select id, story from stories");
        Assert.Equal((Story.Id, Story), (row.Id, row.Story));
    }

    [Fact]
    public void LiteDB_stores_and_reads_a_record_with_a_registered_type()
    {
        var mapper = new BsonMapper();
        mapper.RegisterType<WireStory>(static story => story.ToJson(), static value => WireStory.FromJson(value.AsString));
        using var database = new LiteDatabase(new MemoryStream(), mapper);
        ILiteCollection<Entry> entries = database.GetCollection<Entry>();
        entries.Insert(new Entry { Id = 7, Story = Story });
        Assert.Equal(Story, entries.FindById(7).Story);
    }

    [Fact]
    public void MessagePack_carries_a_record_as_its_json_by_a_formatter()
    {
        MessagePackSerializerOptions options = MessagePackSerializerOptions.Standard.WithResolver(
            CompositeResolver.Create([new StoryFormatter()], [ContractlessStandardResolver.Instance]));
        byte[] bytes = MessagePackSerializer.Serialize(new Entry { Id = 7, Story = Story }, options);
        Assert.Equal(Story, MessagePackSerializer.Deserialize<Entry>(bytes, options).Story);
        Assert.Null(MessagePackSerializer.Deserialize<Entry>(MessagePackSerializer.Serialize(new Entry(), options), options).Story);
    }

    [Fact]
    public void MessagePack_without_the_formatter_does_not_read_what_it_wrote()
    {
        byte[] bytes = MessagePackSerializer.Serialize(Story.Keywords, ContractlessStandardResolver.Options);
        Assert.Equal("{}", MessagePackSerializer.ConvertToJson(bytes));
    }

    public sealed class Entry
    {
        public int Id { get; set; }

        public WireStory? Story { get; set; }
    }

    public sealed class Row
    {
        public string? Id { get; set; }

        public WireStory? Story { get; set; }
    }

    private sealed class Desk(SqliteConnection connection) : DbContext
    {
        public DbSet<Entry> Entries => Set<Entry>();

        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite(connection);

        protected override void OnModelCreating(ModelBuilder model) =>
            model.Entity<Entry>().Property(entry => entry.Story).HasConversion(story => story!.ToJson(), json => WireStory.FromJson(json));
    }

    private sealed class StoryHandler : SqlMapper.TypeHandler<WireStory>
    {
        public override void SetValue(IDbDataParameter parameter, WireStory? value) => parameter.Value = value?.ToJson();

        public override WireStory Parse(object value) => WireStory.FromJson((string)value);
    }

    private sealed class StoryFormatter : IMessagePackFormatter<WireStory?>
    {
        public void Serialize(ref MessagePackWriter writer, WireStory? value, MessagePackSerializerOptions options) => writer.Write(value?.ToUtf8Json());

        public WireStory? Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) =>
            reader.ReadBytes() is { } json ? WireStory.FromJson(json.ToArray()) : null;
    }
}
