namespace MeetupBot.Simulators.Discord.Interactions;

/// <summary>The interactions that can still be answered. Their number is limited.</summary>
internal sealed class InteractionRegistry(DiscordSimulatorOptions options)
{
    private readonly Dictionary<ulong, SimInteraction> _byId = [];
    private readonly Dictionary<string, SimInteraction> _byToken = new(StringComparer.Ordinal);
    private readonly Queue<SimInteraction> _order = new();

    public void Add(SimInteraction interaction)
    {
        _byId[interaction.Id] = interaction;
        _byToken[interaction.Token] = interaction;
        _order.Enqueue(interaction);
        while (_order.Count > options.InteractionCapacity)
        {
            var oldest = _order.Dequeue();
            _byId.Remove(oldest.Id);
            _byToken.Remove(oldest.Token);
        }
    }

    public SimInteraction? Find(ulong id, string token) =>
        _byId.TryGetValue(id, out var interaction) && interaction.Token == token ? interaction : null;

    public SimInteraction[] Pending() => [.. _order.Where(i => i.Response is null)];

    public SimInteraction? Find(string token) => _byToken.GetValueOrDefault(token);
}
