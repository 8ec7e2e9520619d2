using NodaTime;

namespace MeetupBot.Tests.Sandbox;

internal sealed class FakePoll
{
    public string Title { get; set; } = "";

    public string Place { get; set; } = "";

    public IReadOnlyList<Instant> Times { get; private set; } = [];

    public Dictionary<string, string[]> Yes { get; } = [];

    public SortedSet<string> Going { get; } = new(StringComparer.Ordinal) { "Ana" };

    public void Propose(Instant now, int times)
    {
        Yes.Clear();
        Times = [.. Enumerable.Range(3, times).Select(day => Instant.FromUnixTimeSeconds((now.ToUnixTimeSeconds() / 86400 + day) * 86400 + 36000))];
    }
}
