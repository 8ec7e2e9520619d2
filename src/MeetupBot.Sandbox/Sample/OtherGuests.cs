using MeetupBot.Chat.Cards;
using MeetupBot.Sandbox.Acts;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Clock;

namespace MeetupBot.Sandbox.Sample;

/// <summary>
/// The guests of the guide's meetup beside Cleo. On the day after they say that they met everybody, by the button in their own messages: only
/// what both sides say is shown in the picture that the guide ends on.
/// </summary>
public sealed class OtherGuests(SandboxChat chat, PeopleActs acts, ISandboxWorld world)
{
    private readonly HashSet<long> _answered = [];

    /// <param name="readerId">Whom the reader acts as; they answer for themselves.</param>
    public async Task AnswerAsync(string meetupId, string readerId, CancellationToken cancellationToken)
    {
        foreach (var person in chat.People.Where(person => person.Id != SampleCommunity.Newcomer && person.Id != readerId))
        {
            var own = chat.Conversation(Conversation.DirectId(person.Id))!;
            foreach (var question in chat.Messages(own.Id, person.Id))
                if (FindButton(question, meetupId) is { } button && _answered.Add(question.Id))
                    await acts.PressAsync(new(person, own, question, button.Label, ActKind.Button), button.Action, cancellationToken);
        }

        await world.SettleAsync(cancellationToken);
    }

    private static Button? FindButton(SandboxMessage message, string meetupId) => message.Card?.Blocks.OfType<Block.Buttons>()
        .SelectMany(row => row.Items)
        .FirstOrDefault(button => button.Link is null && button.Action is { Name: ActionNames.MetEveryone } action && action.Subject == meetupId);
}
