using System.Collections.Concurrent;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;

namespace MeetupBot.Tests.Discord;

/// <summary>A bot that answers as the test says and records what it received.</summary>
internal sealed class ScriptedHandler : IChatHandler
{
    public ConcurrentQueue<Interaction> Interactions { get; } = new();

    public ConcurrentQueue<ChatEvent> Events { get; } = new();

    public Func<Interaction, CancellationToken, Task<Reply>> Answer { get; set; } =
        (_, _) => Task.FromResult<Reply>(new Reply.Private(new Card(new Block.Paragraph("Saved."))));

    /// <summary>False answers any number of interactions in constant memory.</summary>
    public bool Keep { get; set; } = true;

    /// <summary>What handling an event waits for.</summary>
    public Task EventsWait { get; set; } = Task.CompletedTask;

    public void AnswerWith(Reply reply) => Answer = (_, _) => Task.FromResult(reply);

    public Task<Reply> HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        if (Keep)
            Interactions.Enqueue(interaction);
        return Answer(interaction, cancellationToken);
    }

    public Task HandleAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        Events.Enqueue(chatEvent);
        return EventsWait;
    }
}
