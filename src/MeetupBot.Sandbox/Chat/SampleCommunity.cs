using MeetupBot.Chat;

namespace MeetupBot.Sandbox;

/// <summary>Who and what is there when the sandbox opens.</summary>
public static class SampleCommunity
{
    public const string Platform = "sandbox";
    public const string Name = "Leeds Outdoors";
    public const string BotName = "MeetupBot";
    public const string HomeChannel = "meetups";

    public static SpaceRef Space { get; } = new(Platform, "leeds-outdoors");

    public static IReadOnlyList<SandboxPerson> People { get; } =
    [
        new("ana", "Ana", "Europe/London", 0, IsOrganizer: true),
        new("ben", "Ben", "Europe/London", 1),
        new("cleo", "Cleo", "Europe/London", 2),
        new("dev", "Dev", "Europe/London", 3),
        new("finn", "Finn", "Europe/London", 4),
        new("gia", "Gia", "Europe/Lisbon", 5),
    ];

    public static IReadOnlyList<Conversation> Conversations { get; } =
    [
        new("general", "general"),
        new(HomeChannel, "meetups"),
        .. People.Select(p => new Conversation(Conversation.DirectId(p.Id), BotName, p.Id)),
    ];

    public static SandboxPerson? Find(string? id) => People.FirstOrDefault(p => p.Id == id);
}
