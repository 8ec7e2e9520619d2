using MeetupBot.Chat.Commands;

namespace MeetupBot.Chat.Text;

/// <summary>A command line that is still being typed, its end being where the cursor is.</summary>
/// <param name="Command">The command, whose name is complete.</param>
/// <param name="Option">The option whose value is being typed, or null.</param>
/// <param name="Typed">The value so far: the very end of the text.</param>
/// <param name="Options">What the whole text gives by now.</param>
public sealed record CommandTyping(CommandSpec Command, OptionSpec? Option, string Typed, IReadOnlyDictionary<string, string> Options);
