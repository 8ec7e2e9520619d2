using MeetupBot.Application.Interactions;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Tests.Application.Modules;

internal sealed class GongButtons(Session session, GongPosts posts) : IButton
{
    public const string AtOnce = "gong.now";

    public static IReadOnlyList<string> Buttons { get; } = [AtOnce];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        posts.Post(session.Members.Find(context.Caller.Id)!);
        return new Reply.Replace(new Card(new Block.Paragraph("It sounds.")));
    }
}
