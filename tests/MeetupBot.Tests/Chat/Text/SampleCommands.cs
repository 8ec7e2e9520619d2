using MeetupBot.Chat.Commands;

namespace MeetupBot.Tests.Chat.Text;

internal static class SampleCommands
{
    public static CommandSet All { get; } = new(
        [
            new("propose", "Propose a meetup", [Text("title"), Text("when"), Text("where"), Text("closes")]),
            new("edit", "Change a meetup", [Text("id"), Text("title"), Text("when"), Text("description") with { TakesRest = true }]),
            new("cancel", "Call it off", [Text("id"), Text("reason") with { TakesRest = true }]),
            new("decide", "Choose the time", [Text("id"), Text("time") with { TakesRest = true }]),
            new("met", "I met them", [Member("member"), Member("member2"), Member("member3")]),
            new("introduce", "Introduce two", [Member("first"), Member("second"), Text("because") with { TakesRest = true }]),
            new("coffee join", "Take part", [Text("area")]),
            new("series list", "What comes back", []),
            new("me show", "What is stored", []),
            new("me set", "Zone and more", [Text("zone"), Text("area")]),
            new("me forget", "Remove it", []),
            new("settings", "The community", [new("channel", "Where", OptionKind.Channel)]),
            new("help", "What can be done", []),
        ],
        [],
        []);

    private static OptionSpec Text(string name) => new(name, name);

    private static OptionSpec Member(string name) => new(name, name, OptionKind.Member);
}
