using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Attendance.Recap;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Cards;
using MeetupBot.Storage.Sessions;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Application.Outbox;

public sealed class ThreadTests : BotTests
{
    private static readonly Card Moment = new(new Block.Paragraph("A fine view"));

    [Fact]
    public async Task What_is_said_under_a_recap_waits_until_the_recap_is_posted()
    {
        var id = new MeetupId(IdOn(await Meetup()));
        await PlaceRecap(id);
        await Say(id);
        await Bot.Advance(Duration.FromMinutes(3));
        Assert.Empty(Bot.Platform.Deliveries.OfType<Delivery.Thread>());

        await Bot.Transactions.WriteAsync(scope => scope.GetRequiredService<MeetupCardPosts>().Refresh(Recap(scope.GetRequiredService<Session>(), id)));
        await Bot.Advance(Duration.FromMinutes(4));

        var recap = await Bot.Database.ReadAsync(session => Recap(session, id));
        Assert.Equal(["A fine view"], Bot.Platform.Thread(new MessageRef(TestPlatform.PlatformName, BotHarness.General, recap.Message!)).Select(message => message.Text));
    }

    [Fact]
    public async Task A_recap_that_never_comes_takes_what_was_said_with_it()
    {
        var id = new MeetupId(IdOn(await Meetup()));
        Bot.Platform.Instead = delivery => delivery is Delivery.Post ? new DeliveryResult.Refused(RefusalReason.NoPermission, "Send Messages") : null;
        await PlaceRecap(id);
        await Say(id);

        await Bot.Advance(Duration.FromDays(8));

        Assert.Empty(Bot.Platform.Deliveries.OfType<Delivery.Thread>());
        Assert.Equal(0, await Waiting());
    }

    [Fact]
    public async Task A_recap_that_was_deleted_is_answered_by_nothing()
    {
        var id = new MeetupId(IdOn(await Meetup()));
        await PlaceRecap(id);
        await Bot.Database.WriteAsync(session => session.Cards.Save(Recap(session, id) with { GoneAt = Bot.Now }));
        await Say(id);
        await Bot.Settle();

        Assert.Empty(Bot.Platform.Deliveries.OfType<Delivery.Thread>());
        Assert.Equal(0, await Waiting());
    }

    private Task PlaceRecap(MeetupId id) => Bot.Transactions.WriteAsync(scope =>
        scope.GetRequiredService<MeetupCardPosts>().Place(id, scope.GetRequiredService<Session>().Cards.Of(id)[0].SpaceId, RecapCard.Kind, BotHarness.General));

    private Task Say(MeetupId id) => Bot.Transactions.WriteAsync(scope => scope.GetRequiredService<ThreadPosts>().PostUnderRecap(id, "Coffee", Moment));

    private Task<int> Waiting() => Bot.Database.WriteAsync(session =>
        session.Outbox.Claim(TestPlatform.PlatformName, Bot.Now + Duration.FromHours(1), Duration.FromMinutes(1), 64).Count(item => item.Kind == ThreadOutbox.Kind));

    private static PostedCard Recap(Session session, MeetupId id) => session.Cards.Of(id).Single(card => card.Kind == RecapCard.Kind);
}
