using NewsSchema.Core.Text;

namespace NewsSchema.Tests.Text;

public class LineMapTests
{
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 2)]
    [InlineData(2, 1, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(4, 3, 1)]
    [InlineData(7, 3, 4)]
    [InlineData(99, 3, 4)]
    public void Offsets_convert_to_lines_and_columns(int offset, int line, int column)
    {
        Assert.Equal((line, column), new LineMap("ab\n\nc💡").GetPosition(offset));
        Assert.Equal((line, column), new LineMap("\uFEFFab\r\n\r\nc💡").GetPosition(offset));
        Assert.Equal((line, column), new LineMap("ab\r\rc💡").GetPosition(offset));
    }

    [Fact]
    public void An_empty_text_has_one_line() => Assert.Equal((1, 1), new LineMap("").GetPosition(0));
}
