using MeetupBot.Domain;
using MeetupBot.Features.Community.Link;
using NodaTime;

namespace MeetupBot.Tests.Domain;

public sealed class RetentionTests
{
    [Fact]
    public void Handled_interactions_are_kept_longer_than_a_platform_repeats_them() =>
        Assert.True(Retention.ProcessedInteraction > Duration.FromMinutes(5));

    [Fact]
    public void Link_codes_are_kept_longer_than_they_work() => Assert.True(Retention.LinkCode > CodeText.WorksFor);

    [Fact]
    public void A_draft_is_kept_for_a_day_and_a_sent_message_for_half_a_year()
    {
        Assert.Equal(Duration.FromDays(1), Retention.Draft);
        Assert.Equal(Duration.FromDays(180), Retention.SentMessage);
    }
}
