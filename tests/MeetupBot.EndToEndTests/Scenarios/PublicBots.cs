namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>Bots whose pages members can open.</summary>
public sealed class PublicBots : SharedBots
{
    /// <summary>In front of the bot's own address, as a proxy that ends TLS would be.</summary>
    public static Uri PublicUrl { get; } = new("https://meet.example/");

    protected override IReadOnlyDictionary<string, string>? Settings { get; } = new Dictionary<string, string> { ["Web__PublicUrl"] = PublicUrl.AbsoluteUri };
}
