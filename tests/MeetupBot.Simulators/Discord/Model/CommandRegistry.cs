namespace MeetupBot.Simulators.Discord.Model;

/// <summary>Registered commands by scope: global ones, and those of each guild.</summary>
internal sealed class CommandRegistry
{
    private readonly Dictionary<ulong, List<SimCommand>> _byScope = [];

    /// <summary>The creations so far by scope. Source: Application Commands, "Registering a Command" (200 a day and guild).</summary>
    private readonly Dictionary<ulong, RateWindow> _creates = [];

    public IReadOnlyList<SimCommand> In(SimGuild? guild) => _byScope.GetValueOrDefault(guild?.Id ?? 0) ?? [];

    public void Replace(SimGuild? guild, IEnumerable<SimCommand> commands) => _byScope[guild?.Id ?? 0] = [.. commands];

    /// <summary>A guild's own command is preferred to a global one with the same name.</summary>
    public SimCommand? Find(SimGuild? guild, int type, string name) =>
        (guild is null ? [] : In(guild)).Concat(In(null)).FirstOrDefault(c => c.Type == type && c.Name == name);

    public bool TakeCreate(SimGuild? guild, DateTimeOffset now)
    {
        if (!_creates.TryGetValue(guild?.Id ?? 0, out var window))
            _creates[guild?.Id ?? 0] = window = new RateWindow();
        return window.Take(new RateLimit(200, TimeSpan.FromDays(1)), now);
    }
}
