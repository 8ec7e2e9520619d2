using System.Text;
using MeetupBot.Slack.Http;

namespace MeetupBot.Tests.Slack.Http;

public sealed class FormBodyTests
{
    [Theory]
    [InlineData("payload=%7B%22a%22%3A%22%C3%BC+b%26c%22%7D", """{"a":"ü b&c"}""")]
    [InlineData("token=x&payload=%7b%7d&payload=2", "{}")]
    [InlineData("payload2=no&payload=yes", "yes")]
    [InlineData("payload=100%", "100%")]
    [InlineData("payload=", "")]
    [InlineData("a=payload=1", null)]
    [InlineData("payload", null)]
    [InlineData("", null)]
    public void The_payload_is_decoded_once(string body, string? payload) =>
        Assert.Equal(payload, FormBody.Payload(Encoding.UTF8.GetBytes(body)) is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null);

    [Theory]
    [InlineData("ssl_check=1&token=x", true)]
    [InlineData("token=x&ssl_check=%31", true)]
    [InlineData("ssl_check=0", false)]
    [InlineData("text=ssl_check=1", false)]
    public void A_check_of_the_certificate_is_told_apart(string body, bool isCheck) =>
        Assert.Equal(isCheck, FormBody.IsSslCheck(Encoding.UTF8.GetBytes(body)));
}
