using MeetupBot.Domain.Members;
using MeetupBot.Domain.Promises;
using NodaTime;

namespace MeetupBot.Tests.Domain.Promises;

public sealed class PromiseTests
{
    [Theory]
    [InlineData(1L, true)]
    [InlineData(2L, false)]
    [InlineData(null, false)]
    public void A_promise_to_oneself_is_recognized(long? to, bool isToOneself) => Assert.Equal(
        isToOneself,
        new Promise { MemberId = new MemberId(1), ToId = to is { } id ? new MemberId(id) : null, Note = "Send the book" }.IsToOneself);

    [Fact]
    public void The_reminder_comes_after_three_days() => Assert.Equal(Duration.FromDays(3), Promise.RemindAfter);
}
