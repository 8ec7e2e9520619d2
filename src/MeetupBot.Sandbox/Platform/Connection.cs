using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Text;

namespace MeetupBot.Sandbox.Platform;

/// <summary>The connected bot and its commands.</summary>
public sealed record Connection(IChatHandler Handler, CommandSet Commands)
{
    public CommandLine Line { get; } = new(Commands);
}
