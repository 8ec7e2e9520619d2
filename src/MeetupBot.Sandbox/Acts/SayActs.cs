using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Platform;
using MeetupBot.Chat.Text;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Platform;

namespace MeetupBot.Sandbox.Acts;

/// <summary>Handles the text that people type into the composer.</summary>
public sealed class SayActs(SandboxChat chat, SandboxPlatforms platforms, PeopleActs people)
{
    /// <summary>Sends the text: as a command, or as a message to everybody in the conversation.</summary>
    public Task SendTextAsync(SandboxPerson person, Conversation conversation, string text, CancellationToken cancellationToken)
    {
        text = text.Trim();
        if (text.Length == 0)
            return Task.CompletedTask;
        if (text[0] == '/')
            return CommandAsync(person, conversation, text, cancellationToken);
        chat.Add(new(0, conversation.Id, person.Id, default) { Text = text });
        return Task.CompletedTask;
    }

    private Task CommandAsync(SandboxPerson person, Conversation conversation, string text, CancellationToken cancellationToken)
    {
        var act = new Act(person, conversation, null, text, ActKind.Command);
        if (platforms.Get(person.Platform).Bot is not { } bot)
            return people.Tell(act, PeopleActs.Starting);
        if (!text.StartsWith(CommandLine.Root, StringComparison.OrdinalIgnoreCase))
            return people.Tell(act, Replies.Refusal(["There is one command here: ", new Span.Code($"{CommandLine.Root} help"), "."]));
        return bot.Line.Read(text, name => FindChannel(person.Platform, name)) switch
        {
            CommandReading.Understood read => people.AskAsync(act with { Label = $"{CommandLine.Root} {read.Command}" }, (handler, a) =>
                handler.HandleAsync(Command(a, read), cancellationToken)),
            CommandReading.Unknown unknown => people.Tell(act, AdapterCards.NoSuchCommand(unknown)),
            _ => Task.CompletedTask,
        };
    }

    private CommandInteraction Command(Act act, CommandReading.Understood read) =>
        people.Interactions.Command(act, read.Command, read.Options, people.Called(act, read.Options.Values)) with { Unmarked = read.Unmarked, Unused = read.Unused };

    private string? FindChannel(string platform, string name) => chat.Conversations.FirstOrDefault(
        c => c.Platform == platform && c.IsChannel && c.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Id;
}
