#include <curl/curl.h>

// `curl_easy_setopt` and `curl_easy_getinfo` take any kind of value, which Swift cannot call; these take one each.
static inline CURLcode curl_set_text(CURL *curl, CURLoption option, const char *value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode curl_set_number(CURL *curl, CURLoption option, long value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode curl_set_size(CURL *curl, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode curl_set_list(CURL *curl, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode curl_set_reader(
    CURL *curl, size_t (*read)(char *, size_t, size_t, void *), void *context) {
    CURLcode code = curl_easy_setopt(curl, CURLOPT_READFUNCTION, read);
    return code ? code : curl_easy_setopt(curl, CURLOPT_READDATA, context);
}
static inline CURLcode curl_set_listener(
    CURL *curl, int (*listen)(CURL *, curl_infotype, char *, size_t, void *), void *context) {
    CURLcode code = curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, listen);
    if (!code) code = curl_easy_setopt(curl, CURLOPT_DEBUGDATA, context);
    return code ? code : curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
}
static inline curl_socket_t curl_active_socket(CURL *curl) {
    curl_socket_t socket = CURL_SOCKET_BAD;
    return curl_easy_getinfo(curl, CURLINFO_ACTIVESOCKET, &socket) == CURLE_OK ? socket : CURL_SOCKET_BAD;
}
