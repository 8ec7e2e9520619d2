using System.Text;

namespace MeetupBot.Tests.Domain.Calendar;

/// <summary>A minimal reader that gets texts back from a file. It is independent of the writer.</summary>
internal sealed class UnfoldedFile
{
    private readonly List<string> _lines;

    private UnfoldedFile(List<string> lines) => this._lines = lines;

    public int Events => _lines.Count(line => line == "BEGIN:VEVENT");

    public static UnfoldedFile Read(string file)
    {
        Assert.EndsWith("\r\n", file, StringComparison.Ordinal);
        var physical = file[..^2].Split("\r\n");
        Assert.All(physical, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75));
        Assert.All(physical, line => Assert.DoesNotContain(line, char.IsControl));
        return new UnfoldedFile([.. string.Join("\r\n", physical).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")]);
    }

    /// <summary>The value of the only line with this name in the event, or null.</summary>
    public string? Value(string name) => _lines.SingleOrDefault(line => line.StartsWith(name + ":", StringComparison.Ordinal))?[(name.Length + 1)..];

    public string? Text(string name)
    {
        if (Value(name) is not { } value)
            return null;
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\')
                text.Append(value[i]);
            else
                text.Append(value[++i] is 'n' ? '\n' : value[i]);
        }

        return text.ToString();
    }
}
