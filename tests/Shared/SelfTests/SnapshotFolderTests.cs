using System.Text;

namespace NewsSchema.Snapshots;

public sealed class SnapshotFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshots").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_accepted_text_passes_and_is_stored_as_UTF_8_with_a_mark()
    {
        Check("grüße\n", accept: true);
        Check("grüße\n");
        Assert.Equal("\uFEFFgrüße\n"u8.ToArray(), File.ReadAllBytes(Verified));
    }

    [Fact]
    public void Newlines_and_the_byte_order_mark_of_the_file_are_ignored()
    {
        File.WriteAllText(Verified, "a\r\nb", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Check("a\nb");
    }

    [Fact]
    public void A_new_snapshot_fails_and_leaves_what_was_received()
    {
        var error = Assert.Throws<SnapshotException>(() => Check("a"));
        Assert.Contains("new: T.M.verified.txt", error.Message);
        Assert.Equal("a", File.ReadAllText(Path.Combine(_folder, "T.M.received.txt")));
    }

    [Fact]
    public void A_difference_fails_and_states_the_line()
    {
        Check("a\nb", accept: true);
        var error = Assert.Throws<SnapshotException>(() => Check("a\nc"));
        Assert.Contains("differs: T.M.verified.txt, line 2:\n    - b\n    + c", error.Message);
    }

    [Theory]
    [InlineData("a", "a ")]
    [InlineData("a", "a\n")]
    [InlineData("a", "A")]
    [InlineData("ä", "a\u0308")]
    public void The_comparison_is_ordinal(string accepted, string received)
    {
        Check(accepted, accept: true);
        Assert.Throws<SnapshotException>(() => Check(received));
    }

    [Fact]
    public void A_received_file_is_deleted_when_the_test_passes()
    {
        Assert.Throws<SnapshotException>(() => Check("a"));
        Check("a", accept: true);
        Assert.Equal([Verified], Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_verified_file_that_the_test_does_not_produce_fails_until_it_is_accepted_away()
    {
        SnapshotFolder.Check(_folder, "T.M", [new("A.g", "cs", "a"), new("B.g", "cs", "b")], accept: true);
        var error = Assert.Throws<SnapshotException>(() => SnapshotFolder.Check(_folder, "T.M", [new("A.g", "cs", "a")], accept: false));
        Assert.Contains("produced no more: T.M#B.g.verified.cs", error.Message);
        SnapshotFolder.Check(_folder, "T.M", [new("A.g", "cs", "a")], accept: true);
        Assert.Equal(["T.M#A.g.verified.cs"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Another_test_whose_name_begins_alike_keeps_its_files()
    {
        SnapshotFolder.Check(_folder, "T.M_b", [new(null, "txt", "b")], accept: true);
        Check("a", accept: true);
        Assert.True(File.Exists(Path.Combine(_folder, "T.M_b.verified.txt")));
    }

    private string Verified => Path.Combine(_folder, "T.M.verified.txt");

    private void Check(string text, bool accept = false) => SnapshotFolder.Check(_folder, "T.M", [new(null, "txt", text)], accept);
}
