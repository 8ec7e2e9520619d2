using MeetupBot.Chat.Commands;

namespace MeetupBot.Chat.Text;

/// <summary>A command line that is still being typed. The cursor is at its end.</summary>
/// <param name="Command">The command, whose name is complete.</param>
/// <param name="Option">The option whose value is being typed, or null.</param>
/// <param name="Typed">The value so far, which is the end of the text.</param>
/// <param name="Options">The values in the whole text so far.</param>
public sealed record CommandTyping(CommandSpec Command, OptionSpec? Option, string Typed, IReadOnlyDictionary<string, string> Options);
