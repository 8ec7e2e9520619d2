using MeetupBot.Chat;

namespace MeetupBot.Sandbox;

/// <summary>The bot that is connected and what it offers.</summary>
public sealed record Connection(IChatHandler Handler, CommandSet Commands)
{
    public CommandLine Line { get; } = new(Commands);
}
