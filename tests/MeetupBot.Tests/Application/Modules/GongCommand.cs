using MeetupBot.Application.Interactions;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Tests.Application.Modules;

/// <summary>The gong sounds an hour later.</summary>
internal sealed class GongCommand(Session session) : ICommand
{
    public static readonly Duration Wait = Duration.FromHours(1);

    public static CommandSpec Spec { get; } = new("gong", "Sound the gong in an hour", []);

    public Reply Run(InteractionContext context, CommandInteraction command)
    {
        session.Due.Schedule(new DueItem
        {
            Kind = GongJob.Kind,
            Key = GongJob.Kind,
            DueAt = context.Now + Wait,
            MemberId = context.Caller.Id,
        });
        return new Reply.Private(new Card(new Block.Paragraph("In an hour."), new Block.Buttons(new Button("At once", new(GongButtons.AtOnce)))));
    }
}
