using MeetupBot.Chat.Addresses;

namespace MeetupBot.Sandbox.Chat;

/// <summary>The people and spaces of a new sandbox: one community in two spaces, each on its own platform.</summary>
public static class SampleCommunity
{
    public const string Platform = "sandbox";
    public const string OtherPlatform = "workspace";
    /// <summary>Who has not been to a meetup yet. The guide ends on her picture.</summary>
    public const string Newcomer = "cleo";

    public const string BotName = "MeetupBot";
    public const string HomeChannel = "meetups";
    public const string OtherChannel = "peak-general";

    public static SampleSpace Outdoors { get; } = new(Platform, "leeds-outdoors", "Leeds Outdoors", SpaceLook.Round)
    {
        Home = HomeChannel,
        HasEvents = true,
        People =
        [
            new("ana", "Ana", "Europe/London", 0, IsOrganizer: true),
            new("ben", "Ben", "Europe/London", 1),
            new("cleo", "Cleo", "Europe/London", 2),
            new("dev", "Dev", "Europe/London", 3),
            new("finn", "Finn", "Europe/London", 4),
            new("gia", "Gia", "Europe/Lisbon", 5) { Also = "gia-costa" },
        ],
        Channels = [new("general", "general"), new(HomeChannel, "meetups")],
    };

    public static SampleSpace PeakWorks { get; } = new(OtherPlatform, "peak-works", "Peak Works", SpaceLook.Square)
    {
        Home = OtherChannel,
        People =
        [
            new("hana", "Hana", "Europe/London", 1, IsOrganizer: true) { Platform = OtherPlatform },
            new("ivo", "Ivo", "Europe/London", 3) { Platform = OtherPlatform },
            new("gia-costa", "Gia Costa", "Europe/Lisbon", 5) { Platform = OtherPlatform, Also = "gia" },
        ],
        Channels = [new(OtherChannel, "general") { Platform = OtherPlatform }],
    };

    public static IReadOnlyList<SampleSpace> Spaces { get; } = [Outdoors, PeakWorks];

    /// <summary>Who records having met whom; each pair is in one space, and both of it say so.</summary>
    public static IReadOnlyList<(string Person, IReadOnlyList<string> Others)> HaveMet { get; } =
    [
        ("ana", ["ben", "cleo", "dev"]), ("ben", ["ana", "gia"]), ("cleo", ["ana", "finn", "gia"]), ("dev", ["ana", "finn"]), ("gia", ["ben", "cleo", "finn"]),
        ("finn", ["cleo", "dev", "gia"]), ("hana", ["gia-costa", "ivo"]), ("gia-costa", ["hana"]), ("ivo", ["hana"]),
    ];

    public static SpaceRef Space => Outdoors.Ref;

    public static IReadOnlyList<SandboxPerson> People { get; } = [.. Spaces.SelectMany(space => space.People)];

    public static IReadOnlyList<Conversation> Conversations { get; } =
    [
        .. Spaces.SelectMany(space => space.Channels),
        .. People.Select(p => new Conversation(Conversation.DirectId(p.Id), BotName, p.Id) { Platform = p.Platform }),
    ];

    public static SandboxPerson? Find(string? id) => People.FirstOrDefault(p => p.Id == id);

    /// <summary>Finds a conversation. A group is found even before anybody has written in it.</summary>
    public static Conversation? FindConversation(string? id) =>
        id is null ? null : Conversations.FirstOrDefault(c => c.Id == id) ?? Conversation.FindGroup(id);

    public static SampleSpace SpaceOf(string platform) => Spaces.First(space => space.Platform == platform);

    public static Conversation HomeOf(SandboxPerson person) => FindConversation(SpaceOf(person.Platform).Home)!;
}
